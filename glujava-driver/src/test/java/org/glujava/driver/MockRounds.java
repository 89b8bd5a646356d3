package org.glujava.driver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.driver.Observations.Round;
import org.glujava.fop.FopId;
import org.glujava.testkit.Child;
import org.glujava.testkit.FopCall;
import org.glujava.testkit.Problem;
import org.glujava.testkit.TestGraph;
import org.glujava.testkit.Top;
import org.glujava.testkit.WoundFop;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.IattFlags;
import org.glujava.type.Inode;
import org.jspecify.annotations.Nullable;

/**
 * Runs rounds of the driver on mock frames: winds the driver's arguments, replies its replies, and records the same
 * lines.
 */
final class MockRounds implements Child {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final long BETWEEN_LOOKS = TimeUnit.MICROSECONDS.toNanos(20);

    private final Observations driver;
    private final TestGraph graph;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Inode> inodes = new HashMap<>();
    private final Deque<Reply> given = new ArrayDeque<>();

    MockRounds(Class<?> translator, Observations driver) {
        this.driver = driver;
        this.graph =
                TestGraph.of(translator).top(Top.AS_GIVEN).child("below", this).build();
        for (Node each : driver.inodes()) {
            Inode inode = graph.inodes().root().newInode();
            if (FileType.of(each.int32("type")) != FileType.UNKNOWN) {
                inode = graph.inodes()
                        .link(
                                inode,
                                Iatt.zero()
                                        .withGfid(Gfid.of(each.bytes("gfid")))
                                        .withType(FileType.of(each.int32("type")))
                                        .withFlags(IattFlags.ALL));
            }
            inodes.put(each.needed("gfid").atom(), inode);
            inodes.put(each.needed("type").atom(), inode);
        }
    }

    /** Returns the lines that the driver should have written. */
    List<String> run(Round round) {
        lines.clear();
        given.clear();
        graph.child().clear();
        Args<?> args = prepare(round.lines());
        graph.child().release();
        if (!round.repliesAtOnce()) {
            graph.child().holdAll();
        }
        note("wound " + args.fop().fopName(), args.values());
        FopCall<?> call = graph.fop(Credentials.of(0, 0, round.number(), List.of(), new byte[0]), args);
        awaitAnswer(call, round.repliesAtOnce());
        if (call.isAnswered()) {
            noteReply("answered", call.reply());
        }
        List<Problem> problems = graph.takeProblems();
        // Lines of GlusterFS's log are problems here; the driver has checked them.
        boolean isOne = Set.of("lacking", "wrong").contains(round.mode())
                && call.isAnswered()
                && call.reply().failed();
        if (problems.size() != (isOne ? 1 : 0)) {
            lines.add("problems: " + problems);
        }
        return List.copyOf(lines);
    }

    /** Reads the driver's arguments and its replies, in that order. */
    private Args<?> prepare(List<String> observed) {
        Args<?> args = null;
        Map<String, Fd> fds = new HashMap<>();
        for (int i = 0; i < observed.size(); i++) {
            String[] words = observed.get(i).split(" ");
            if (!words[0].equals("wound") && !words[0].equals("given")) {
                continue;
            }
            FopId fop = FopId.valueOf(words[1].toUpperCase(Locale.ROOT));
            var slots = new TextValues(inodes, fds, driver.values(observed, i));
            if (words[0].equals("wound")) {
                args = Made.args(fop, slots);
            } else {
                int opRet = Integer.parseInt(words[2]);
                Errno error = Errno.of(Integer.parseInt(words[3]));
                given.add(
                        opRet < 0
                                ? Made.failure(fop, error, slots)
                                : Made.success(fop, opRet, slots).withOpErrno(error));
            }
        }
        if (args == null) {
            throw new IllegalStateException("the driver wound nothing: " + observed);
        }
        return args;
    }

    /** Threads of the translator may be involved, and the child may reply later, from here. */
    private void awaitAnswer(FopCall<?> call, boolean repliesAtOnce) {
        long end = System.nanoTime() + PATIENCE;
        while (!call.isAnswered() && System.nanoTime() < end) {
            if (!repliesAtOnce) {
                graph.child().held().forEach(this::answer);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private <R extends Reply> void answer(WoundFop<R> held) {
        R reply = reply(held.args());
        if (reply != null) {
            held.reply(reply);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // The driver's reply to this fop.
    public <R extends Reply> @Nullable R reply(Args<R> args) {
        note("arrived " + args.fop().fopName(), args.values());
        Reply reply = given.poll();
        if (reply == null || reply.fop() != args.fop()) {
            lines.add("the driver has no reply for this");
            return null;
        }
        noteReply("given", reply);
        return (R) reply;
    }

    private void noteReply(String what, Reply reply) {
        note(what + " " + reply.fop().fopName() + " " + reply.opRet() + " " + reply.opErrno(), reply.values());
    }

    private void note(String line, Map<String, @Nullable Object> values) {
        lines.add(line);
        values.forEach((name, value) -> lines.add(" " + name + driver.shortened(ValueTexts.of(value))));
    }
}
