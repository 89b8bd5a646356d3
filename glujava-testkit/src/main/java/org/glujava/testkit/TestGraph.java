package org.glujava.testkit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glujava.Args;
import org.glujava.Inodes;
import org.glujava.LogLevel;
import org.glujava.Reply;
import org.glujava.event.Event;
import org.glujava.testkit.memory.Typed;
import org.glujava.type.Credentials;
import org.glujava.type.Fd;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/**
 * A translator between a parent, which the test is, and children that do as they are told: a graph in memory. The
 * translator is made and called by the same generated code as in GlusterFS.
 *
 * <pre>{@code
 * @GluJavaTest
 * class NegativeLookupTest {
 *     private final TestGraph graph = TestGraph.of(NegativeLookup.class).option("ttl", "2s").child("brick").build();
 *
 *     @Test
 *     void a_missing_name_is_remembered() {
 *         graph.child().on(LookupArgs.class).fail(Errno.ENOENT);
 *         assertThat(graph.fop(LookupArgs.of(graph.loc("/a"), null))).failedWith(Errno.ENOENT);
 *         assertThat(graph.fop(LookupArgs.of(graph.loc("/a"), null))).failedWith(Errno.ENOENT);
 *         assertThat(graph.child()).wasWound(FopId.LOOKUP);
 *     }
 * }
 * }</pre>
 *
 * <p>All happens on the test's thread, or while it waits: when {@link #fop} returns, what the fop causes has happened, but
 * for what a child holds, a clock that stands, or a thread of the test's own.
 */
public final class TestGraph implements AutoCloseable {
    private final Volume volume;
    private final List<MockChild> children;
    private final Places places;
    private final Linker linker;
    private final List<FopCall<?>> sent = new CopyOnWriteArrayList<>();
    private boolean closed;

    TestGraph(Volume volume, List<MockChild> children) {
        this.volume = volume;
        this.children = children;
        this.places = new Places(volume.side().testInodes());
        this.linker = new Linker(volume.side());
    }

    /** Begins a graph with a translator, which its annotation processor must have seen. */
    public static Builder of(Class<?> translator) {
        return new Builder(translator);
    }

    /** Sends a fop from above, as root. */
    public <R extends Reply> FopCall<R> fop(Args<R> args) {
        return fop(Credentials.of(0, 0, 1, List.of(), new byte[0]), args);
    }

    /** Sends a fop from above, as somebody. */
    public <R extends Reply> FopCall<R> fop(Credentials credentials, Args<R> args) {
        FopCall<R> call = new FopCall<>(args, volume.problems());
        sent.add(call);
        Typed typed = volume.side().typed();
        volume.side().calls().enter(args.fop(), typed.values(args), credentials, (opRet, opErrno, values) -> {
            Reply reply = typed.reply(args.fop(), opRet, opErrno, values);
            linker.replied(args, reply);
            call.answered(reply);
        });
        volume.settle();
        return call;
    }

    /** The first child. */
    public MockChild child() {
        return children.get(0);
    }

    /** The child of this name. */
    public MockChild child(String name) {
        return children.stream()
                .filter(child -> child.subvolume().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no child is named '" + name + "'; there are " + children));
    }

    /** All children, in their order. */
    public List<MockChild> children() {
        return children;
    }

    /** The time. */
    public TestClock clock() {
        return volume.clock();
    }

    /**
     * Lets an event come; see {@link org.glujava.Notify}.
     *
     * @return whether it goes on
     */
    public boolean notify(Event event) {
        return volume.told().event(event);
    }

    /** Gives the translator other options: those named, and the old ones. What {@code @Reconfigure} throws comes through. */
    public void reconfigure(String key, String value) throws Exception {
        reconfigure(Map.of(key, value));
    }

    /** Gives the translator other options: those named, and the old ones. */
    public void reconfigure(Map<String, String> changed) throws Exception {
        volume.reconfigure(changed);
    }

    /** Where a fop on a path goes: with the inodes that the graph knows, or a new one where it knows none. */
    public Loc loc(String path) {
        return places.loc(path, null);
    }

    /** The same for a file that the graph knows from now on. */
    public Loc file(String path) {
        return places.loc(path, org.glujava.type.FileType.REGULAR);
    }

    /** The same for a directory that the graph knows from now on. */
    public Loc directory(String path) {
        return places.loc(path, org.glujava.type.FileType.DIRECTORY);
    }

    /** An open file, or directory. */
    public Fd fd(Loc loc, int flags) {
        return Objects.requireNonNull(loc.inode(), "inode").newFd(flags, 1);
    }

    /** The inode table, as GlusterFS sees it: what is kept from here is not the translator's. */
    public Inodes inodes() {
        return volume.side().testInodes();
    }

    /** Lets GlusterFS forget an inode: told only of one in which there is a context. See {@link org.glujava.Cbk}. */
    public void forget(Inode inode) {
        volume.told().forget(inode);
    }

    /** Lets GlusterFS release a file's fd: told only of one in which there is a context. See {@link org.glujava.Cbk}. */
    public void release(Fd fd) {
        volume.told().release(fd);
    }

    /** Lets another xlator invalidate an inode: see {@link org.glujava.Cbk}. */
    public void invalidate(Inode inode) {
        volume.told().invalidate(inode);
    }

    /** What the translator writes into a statedump. */
    public Map<String, String> statedump() throws Exception {
        return volume.told().statedump();
    }

    /** What the translator writes among the metrics. */
    public Map<String, Number> metrics() throws Exception {
        return volume.told().metrics();
    }

    /** What the translator has logged. */
    public List<LogLine> log() {
        return volume.logger().lines();
    }

    /** What went wrong until now: taken, it does not fail the test. */
    public List<Problem> takeProblems() {
        return volume.problems().take();
    }

    /**
     * Takes the volume out of use: children that hold replies fail them with ENOTCONN, and the translator is closed.
     *
     * @throws AssertionError when something went wrong that was not taken
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        children.forEach(MockChild::disconnect);
        volume.end(sent);
        List<Problem> problems = takeProblems();
        if (!problems.isEmpty()) {
            throw failure(problems);
        }
    }

    private static AssertionError failure(List<Problem> problems) {
        var text = new StringBuilder("the translator did what it must not (graph.takeProblems() takes what is expected):");
        problems.forEach(problem -> text.append("\n  ").append(problem));
        AssertionError failure = new AssertionError(text.toString());
        for (Problem problem : problems) {
            Throwable place = problem.place();
            if (place != null) {
                failure.addSuppressed(place);
            }
        }
        return failure;
    }

    /**
     * Builds a graph.
     *
     * <pre>{@code
     * TestGraph.of(NegativeLookup.class).option("ttl", "2s").child("a").child("b", new MemoryChild()).build();
     * }</pre>
     */
    public static final class Builder {
        private final Class<?> translator;
        private final Map<String, String> options = new HashMap<>();
        private final Map<String, @Nullable Child> children = new LinkedHashMap<>();
        private LogLevel logLevel = LogLevel.INFO;

        private Builder(Class<?> translator) {
            this.translator = translator;
        }

        /** An option, as a volfile gives it; also GluJava's own, such as {@code frame-timeout}. */
        public Builder option(String key, String value) {
            options.put(key, value);
            return this;
        }

        /** One more child. Without any there is one, named {@code child}. */
        public Builder child(String name) {
            children.put(name, null);
            return this;
        }

        /** One more child, that replies so. */
        public Builder child(String name, Child child) {
            children.put(name, child);
            return this;
        }

        /** From which level on the translator's log is kept; else INFO. */
        public Builder logLevel(LogLevel level) {
            logLevel = level;
            return this;
        }

        /**
         * Makes the translator. What its constructor throws comes through.
         *
         * @throws org.glujava.spi.OptionException when an option is wrong
         */
        public TestGraph build() {
            TestGraph graph = buildUnwatched();
            TranslatorExtension.made(graph);
            return graph;
        }

        /** For somebody who closes it. */
        TestGraph buildUnwatched() {
            if (children.isEmpty()) {
                children.put("child", null);
            }
            return Volume.make(translator, options, children, logLevel);
        }
    }
}
