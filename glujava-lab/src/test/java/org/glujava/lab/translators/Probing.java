package org.glujava.lab.translators;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.glujava.Args;
import org.glujava.Cbk;
import org.glujava.Default;
import org.glujava.FdContext;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Reply;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.type.DirEntries;
import org.glujava.type.Fd;
import org.glujava.type.KeptFd;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/**
 * Writes all values of each fop and of its reply that an author can read into a file, one line an event. In the reply
 * callbacks of some fops it winds others and records their replies. Runs in GlusterFS and in the test kit, so that the
 * two can be compared.
 */
@Translator("probing")
public final class Probing implements AutoCloseable {
    /** One of this many fops is followed by probes. */
    private static final int ONE_IN = 3;

    private final BufferedWriter out;
    private final boolean probes;
    private final FdContext<Integer> numbers;
    private final AtomicInteger fds = new AtomicInteger();
    private int fops;
    private final Seen seen;

    Probing(TranslatorContext context, @Option("file") Path file, @Option("probes") @Default("on") boolean probes)
            throws IOException {
        this.out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        this.probes = probes;
        this.numbers = context.fdContext(Integer.class);
        this.seen = new Seen(fd -> fd.isAnonymous() ? 0 : numbers.computeIfAbsent(fd, any -> fds.incrementAndGet()));
    }

    @Fop(all = true)
    <R extends Reply> void any(Frame<R> frame, Args<R> args) {
        int number = begin(
                args.fop().fopName(),
                "\"by\":" + seen.text(frame.credentials()) + ",\"args\":" + seen.values(args.values()));
        frame.keepArguments();
        frame.forward(reply -> {
            write(number, "reply", reply.fop().fopName(), "\"reply\":" + seen.reply(reply));
            if (!probes || number % ONE_IN != 0) {
                frame.unwind(reply);
                return;
            }
            @SuppressWarnings("unchecked") // a reply's copy is of its class
            R kept = (R) reply.keep();
            List<Args<?>> all = Probes.of(number / ONE_IN, args, kept);
            probe(frame, number, kept, all.iterator(), () -> {
                close(kept.values());
                all.forEach(each -> close(each.values()));
            });
        });
    }

    private <R extends Reply> void probe(
            Frame<R> frame, int number, R answer, Iterator<Args<?>> left, Runnable atTheEnd) {
        if (!left.hasNext()) {
            frame.unwind(answer);
            atTheEnd.run();
            return;
        }
        Args<?> next = left.next();
        write(number, "probe", next.fop().fopName(), "\"args\":" + seen.values(next.values()));
        frame.wind(next, reply -> {
            write(number, "answer", reply.fop().fopName(), "\"reply\":" + seen.reply(reply));
            probe(frame, number, answer, left, atTheEnd);
        });
    }

    /** Held objects keep fds open, and inodes in the table. */
    private static void close(Map<String, ? extends @Nullable Object> values) {
        for (Object value : values.values()) {
            if (value instanceof KeptFd fd) {
                fd.close();
            } else if (value instanceof KeptInode inode) {
                inode.close();
            } else if (value instanceof Loc loc && loc.inode() instanceof KeptInode inode) {
                inode.close();
            } else if (value instanceof DirEntries entries) {
                entries.forEach(entry -> close(Collections.singletonMap("inode", entry.inode())));
            }
        }
    }

    /**
     * Numbers fops in the order of their lines, in which the test kit gets them: the kernel reads ahead with two at
     * once.
     */
    private synchronized int begin(String fop, String rest) {
        write(++fops, "fop", fop, rest);
        return fops;
    }

    private synchronized void write(int number, String event, String fop, String rest) {
        try {
            out.write("{\"n\":" + number + ",\"event\":\"" + event + "\",\"fop\":\"" + fop + "\"," + rest + "}\n");
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException("cannot write what was seen", e);
        }
    }

    @Cbk
    void release(Fd fd) {
        write(0, "release", "release", "\"fd\":" + seen.text(fd));
    }

    @Cbk
    void releasedir(Fd fd) {
        release(fd);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
