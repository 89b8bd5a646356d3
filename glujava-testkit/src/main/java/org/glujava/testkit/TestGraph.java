package org.glujava.testkit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glujava.Args;
import org.glujava.Inodes;
import org.glujava.Reply;
import org.glujava.testkit.memory.TypedValues;
import org.glujava.type.Credentials;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Loc;

/**
 * A graph in memory: a translator, the test as its parent, and scripted children. The translator is made and called by
 * the same generated code as in GlusterFS.
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
 * <p>Everything runs on the test's thread, or while that waits. When {@link #fop} returns, all consequences of the fop
 * are done, except those that wait for a held reply, for the clock, or for a thread of the test.
 */
public final class TestGraph extends GraphEvents implements AutoCloseable {
    private final List<MockChild> children;
    private final PathLocs places;
    private final Linker linker;
    private final Set<Problem.Kind> tolerated;
    private final List<FopCall<?>> sent = new CopyOnWriteArrayList<>();
    private final Top top;
    private boolean closed;

    TestGraph(GraphVolume volume, List<MockChild> children, Set<Problem.Kind> tolerated, Top top) {
        super(volume, top);
        this.top = top;
        this.children = children;
        this.tolerated = tolerated;
        this.places = new PathLocs(volume.side().testInodes());
        this.linker = new Linker(volume.side(), served);
    }

    /**
     * {@return a builder of a graph with a translator}
     *
     * @param translator the class, which was compiled with the annotation processor
     */
    public static Builder of(Class<?> translator) {
        return new Builder(translator);
    }

    /**
     * Sends a fop to the translator, as root. The fop arrives with the parts of locs and xdata that the graph's {@link
     * Top} sends. For example, a stat from FUSE has no name and no parent, even if {@code args} has them.
     *
     * @param <R> the reply of the fop
     * @param args the fop and its arguments
     * @return the call
     */
    public <R extends Reply> FopCall<R> fop(Args<R> args) {
        return fop(Credentials.of(0, 0, 1, List.of(), new byte[0]), args);
    }

    /**
     * Sends a fop to the translator, as a user: see {@link #fop(Args)}.
     *
     * @param <R> the reply of the fop
     * @param credentials the user
     * @param args the fop and its arguments
     * @return the call
     */
    public <R extends Reply> FopCall<R> fop(Credentials credentials, Args<R> args) {
        FopCall<R> call = new FopCall<>(args, volume.problems());
        sent.add(call);
        TypedValues typed = volume.side().typed();
        volume.side()
                .calls()
                .enter(
                        args.fop(),
                        typed.values(args, new SentArgs(top, inodes(), args, sent.size())),
                        credentials,
                        (opRet, opErrno, values) -> {
                            Reply reply = typed.reply(args.fop(), opRet, opErrno, values);
                            linker.replied(args, reply);
                            call.answered(reply);
                        });
        volume.settle();
        return call;
    }

    /** {@return the first child} */
    public MockChild child() {
        return children.get(0);
    }

    /**
     * {@return the child of this name}
     *
     * @param name its name
     */
    public MockChild child(String name) {
        return children.stream()
                .filter(child -> child.subvolume().name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no child is named '" + name + "'; the children are " + children));
    }

    /** {@return all children, in order} */
    public List<MockChild> children() {
        return children;
    }

    /** {@return the clock of the graph} */
    public TestClock clock() {
        return volume.clock();
    }

    /**
     * Changes an option of the translator.
     *
     * @param key the key of the option
     * @param value its new value
     * @throws Exception any exception of the {@code @Reconfigure} method
     */
    public void reconfigure(String key, String value) throws Exception {
        reconfigure(Map.of(key, value));
    }

    /**
     * Changes options of the translator. All others keep their values.
     *
     * @param changed the new values by key
     * @throws Exception any exception of the {@code @Reconfigure} method
     */
    public void reconfigure(Map<String, String> changed) throws Exception {
        volume.reconfigure(changed);
    }

    /**
     * Replaces the translator by another version, as in a running process: new fops enter the new one, and frames,
     * suspended frames and operations of the old one end there. Then its contexts end, and it is closed. The new one
     * gets what both {@linkplain org.glujava.TranslatorContext#handOver hand over}.
     *
     * @param translator the class of the new version
     * @throws Exception any exception of the constructor or of the hand-over; then the old version stays
     */
    public void replace(Class<?> translator) throws Exception {
        replace(translator, Map.of());
    }

    /**
     * Replaces the translator by another version, with other options: see {@link #replace(Class)}.
     *
     * @param translator the class of the new version
     * @param changed the options that change, by key
     * @throws Exception any exception of the constructor or of the hand-over; then the old version stays
     */
    public void replace(Class<?> translator, Map<String, String> changed) throws Exception {
        volume.replace(translator, changed);
    }

    /**
     * Returns the loc of a path, with the inode from the inode table, or a new inode if the file is not in the table.
     * For such a file, GlusterFS sends only lookup and the fops that make a name. Directories on the path are added to
     * the inode table.
     *
     * @param path the path from the root
     * @return the loc
     */
    public Loc loc(String path) {
        return places.loc(path, null);
    }

    /**
     * {@return the loc of a file, which is added to the inode table as a regular file if it is not in it; see {@link
     * #loc}}
     *
     * @param path the path from the root
     */
    public Loc file(String path) {
        return places.loc(path, FileType.REGULAR);
    }

    /**
     * {@return the loc of a directory, which is added to the inode table if it is not in it; see {@link #loc}}
     *
     * @param path the path from the root
     */
    public Loc directory(String path) {
        return places.loc(path, FileType.DIRECTORY);
    }

    /**
     * {@return an open file or directory}
     *
     * @param loc its loc
     * @param flags the flags of open(2)
     */
    public Fd fd(Loc loc, int flags) {
        return Objects.requireNonNull(loc.inode(), "inode").newFd(flags, 1);
    }

    /**
     * {@return the inode table as GlusterFS sees it} Inodes that the test keeps from it are no leaks of the translator.
     */
    public Inodes inodes() {
        return volume.side().testInodes();
    }

    /**
     * {@return the translator's section of a statedump}
     *
     * @throws Exception any exception of the translator's method
     */
    public Map<String, String> statedump() throws Exception {
        return volume.sender().statedump();
    }

    /**
     * {@return the translator's metrics}
     *
     * @throws Exception any exception of the translator's method
     */
    public Map<String, Number> metrics() throws Exception {
        return volume.sender().metrics();
    }

    /** {@return the translator's log} */
    public List<LogLine> log() {
        return volume.logger().lines();
    }

    /** {@return the problems so far, which then do not fail the test} */
    public List<Problem> takeProblems() {
        return volume.problems().take();
    }

    /**
     * Takes the volume out of use. Children fail held fops with ENOTCONN, and the translator is closed, unless its
     * process has ended.
     *
     * @throws AssertionError for problems that were neither taken nor tolerated
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        children.forEach(MockChild::disconnect);
        volume.end(sent);
        volume.problems().fail(tolerated);
    }

    /**
     * Builds a graph.
     *
     * <pre>{@code
     * TestGraph.of(NegativeLookup.class).option("ttl", "2s").child("a").child("b", new MemoryChild()).build();
     * }</pre>
     */
    public static final class Builder extends GraphSettings {
        private final Class<?> translator;

        private Builder(Class<?> translator) {
            this.translator = translator;
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Makes the graph and the translator. Throws the exception of the translator's constructor.
         *
         * @return the graph
         * @throws org.glujava.spi.OptionException when an option is wrong
         */
        public TestGraph build() {
            TestGraph graph = buildUnwatched();
            TranslatorExtension.made(graph);
            return graph;
        }

        /** Makes a graph that the caller closes. */
        TestGraph buildUnwatched() {
            if (children.isEmpty()) {
                children.put("child", null);
            }
            return GraphVolume.make(translator, options, children, logLevel, heap, around, Set.copyOf(tolerated), top);
        }
    }
}
