package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.glujava.fop.FopId.LOOKUP;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glujava.Args;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.FopId;
import org.glujava.fop.LinkArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.MknodArgs;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.SymlinkArgs;
import org.glujava.fop.UnlinkArgs;
import org.glujava.spi.OptionException;
import org.glujava.testkit.FopCall;
import org.glujava.testkit.GluJavaTest;
import org.glujava.testkit.Interleavings;
import org.glujava.testkit.MockChild;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.glujava.type.Loc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is remembered as missing, and for how long. */
@GluJavaTest
class NegativeLookupTest {
    private static final Duration TTL = Duration.ofSeconds(2);

    private final TestGraph graph = graph("100");
    private final MockChild child = graph.child();

    private static TestGraph graph(String maxEntries) {
        return TestGraph.of(NegativeLookup.class).option("ttl", "2s").option("max-entries", maxEntries).build();
    }

    @BeforeEach
    void nothing_exists() {
        child.fail(Errno.ENOENT, LOOKUP);
    }

    private FopCall<LookupReply> lookup(Loc loc) {
        return graph.fop(LookupArgs.of(loc, null));
    }

    private FopCall<LookupReply> lookup(String path) {
        return lookup(graph.loc(path));
    }

    /** How many lookups have reached the child. */
    private void asked(int times) {
        assertThat(child).wasWoundTimes(times, LOOKUP);
    }

    @Test
    void a_missing_name_is_asked_for_once() {
        assertThat(lookup("/a")).failedWith(Errno.ENOENT);
        assertThat(lookup("/a")).failedWith(Errno.ENOENT);
        asked(1);
    }

    @Test
    void names_are_told_apart_and_directories_too() {
        lookup("/a");
        lookup("/b");
        lookup("/d/a");
        asked(3);
    }

    @Test
    void a_name_is_known_by_its_directory_s_gfid_whatever_the_path() {
        Loc loc = graph.loc("/d/a");
        lookup(loc);
        assertThat(lookup(loc.edit().path("/renamed/a").build())).failedWith(Errno.ENOENT);
        asked(1);
    }

    @Test
    void a_name_that_exists_is_asked_for_each_time() {
        child.on(LookupArgs.class).reply(LookupReply.of(null, null, null, null));
        assertThat(lookup("/a")).succeeded();
        assertThat(lookup("/a")).succeeded();
        asked(2);
    }

    @Test
    void other_errors_are_not_remembered() {
        for (Errno error : List.of(Errno.EIO, Errno.ENOTCONN, Errno.ESTALE, Errno.EACCES)) {
            child.fail(error, LOOKUP);
            assertThat(lookup("/a")).failedWith(error);
        }
        asked(4);
    }

    @Test
    void what_was_missing_is_forgotten_after_its_time() {
        lookup("/a");
        graph.clock().advance(TTL.minusNanos(1));
        lookup("/a");
        asked(1);
        graph.clock().advance(Duration.ofNanos(1));
        lookup("/a");
        asked(2);
    }

    @Test
    void an_answer_from_memory_does_not_make_it_last_longer() {
        lookup("/a");
        graph.clock().advance(TTL.dividedBy(2));
        lookup("/a");
        graph.clock().advance(TTL.dividedBy(2));
        lookup("/a");
        asked(2);
    }

    @Test
    void a_lookup_by_gfid_alone_passes() {
        Loc nameless = Loc.of(graph.file("/a").inode());
        lookup(nameless);
        lookup(nameless);
        asked(2);
        Loc withoutParent = Loc.builder().path("/a").name("a").build();
        lookup(withoutParent);
        lookup(withoutParent);
        asked(4);
        Loc withoutName = Loc.builder().path("/a").parentGfid(graph.loc("/a").parentGfid()).build();
        lookup(withoutName);
        lookup(withoutName);
        asked(6);
    }

    @Test
    void glusterfs_s_own_daemons_are_neither_answered_nor_believed() {
        Credentials healer = Credentials.of(0, 0, -6, List.of(), new byte[0]);
        graph.fop(healer, LookupArgs.of(graph.loc("/a"), null));
        lookup("/a");
        asked(2);
        graph.fop(healer, LookupArgs.of(graph.loc("/a"), null));
        asked(3);
    }

    /** Each fop that makes the name "a". */
    static Stream<Function<TestGraph, Args<?>>> births() {
        return Stream.of(
                graph -> CreateArgs.of(name(graph), 0, 0644, 022, graph.fd(name(graph), 2), null),
                graph -> MknodArgs.of(name(graph), 0644, 0, 022, null),
                graph -> MkdirArgs.of(name(graph), 0755, 022, null),
                graph -> SymlinkArgs.of("target", name(graph), 022, null),
                graph -> LinkArgs.of(graph.file("/old"), name(graph), null),
                graph -> RenameArgs.of(graph.file("/old"), name(graph), null));
    }

    private static Loc name(TestGraph graph) {
        return graph.loc("/a");
    }

    @ParameterizedTest
    @MethodSource("births")
    void a_name_that_is_made_is_forgotten(Function<TestGraph, Args<?>> birth) {
        lookup("/a");
        assertThat(graph.fop(birth.apply(graph))).succeeded();
        lookup("/a");
        asked(2);
    }

    @ParameterizedTest
    @MethodSource("births")
    void it_is_forgotten_also_if_the_fop_fails(Function<TestGraph, Args<?>> birth) {
        Args<?> args = birth.apply(graph);
        child.fail(Errno.EEXIST, args.fop());
        lookup("/a");
        assertThat(graph.fop(args)).failedWith(Errno.EEXIST);
        lookup("/a");
        asked(2);
    }

    @ParameterizedTest
    @MethodSource("births")
    void a_name_is_forgotten_before_it_is_made_and_again_after(Function<TestGraph, Args<?>> birth) {
        lookup("/a");
        Args<?> args = birth.apply(graph);
        child.hold(args.fop());
        FopCall<?> making = graph.fop(args);
        lookup("/a");
        asked(2);
        lookup("/a"); // the miss of before is remembered while the name is being made
        asked(2);

        child.release();
        assertThat(making).succeeded();
        lookup("/a");
        asked(3);
    }

    @ParameterizedTest
    @MethodSource("births")
    void a_late_miss_does_not_hide_a_name_made_meanwhile(Function<TestGraph, Args<?>> birth) {
        child.hold(LOOKUP);
        FopCall<LookupReply> slow = lookup("/a");
        assertThat(graph.fop(birth.apply(graph))).succeeded();
        child.release();
        assertThat(slow).failedWith(Errno.ENOENT);

        child.on(LookupArgs.class).reply(LookupReply.of(null, null, null, null));
        assertThat(lookup("/a")).succeeded();
    }

    /** Its three steps and those of the lookup, in each order that is possible. */
    @ParameterizedTest
    @MethodSource("births")
    void a_name_that_is_made_is_seen_afterwards_whatever_came_first(Function<TestGraph, Args<?>> birth) {
        int orders = Interleavings.all(order -> {
            TestGraph any = order.graph(TestGraph.of(NegativeLookup.class));
            AtomicBoolean exists = new AtomicBoolean();
            Args<?> args = birth.apply(any);
            any.child().on(LookupArgs.class).reply(
                    look -> exists.get() ? LookupReply.of(null, null, null, null) : LookupReply.failed(Errno.ENOENT));
            any.child().watch(done -> exists.compareAndSet(false, done.fop() == args.fop()));
            LookupArgs look = LookupArgs.of(any.loc("/a"), null);
            order.client("looks", () -> any.fop(look));
            order.client("makes", () -> any.fop(args));
            order.run();
            any.child().release();
            assertThat(any.fop(look)).succeeded();
        });
        assertThat(orders).isEqualTo(20);
    }

    @Test
    void the_old_name_of_a_rename_stays_as_it_was() {
        lookup("/old");
        graph.fop(RenameArgs.of(graph.loc("/old"), graph.loc("/new"), null));
        lookup("/old");
        asked(1);
    }

    @Test
    void making_one_name_leaves_others_remembered() {
        lookup("/a");
        graph.fop(MkdirArgs.of(graph.loc("/b"), 0755, 022, null));
        lookup("/a");
        asked(1);
    }

    @Test
    void fops_that_make_no_name_pass() {
        lookup("/a");
        assertThat(graph.fop(UnlinkArgs.of(graph.file("/b"), 0, null))).succeeded();
        assertThat(child).wasWound(LOOKUP, FopId.UNLINK);
        lookup("/a");
        asked(1);
    }

    @Test
    void other_options_are_taken_while_it_runs_and_all_is_asked_anew() throws Exception {
        lookup("/a");
        graph.reconfigure("ttl", "10s");
        lookup("/a");
        asked(2);
        graph.clock().advance(Duration.ofSeconds(9));
        lookup("/a");
        asked(2);
        graph.clock().advance(Duration.ofSeconds(1));
        lookup("/a");
        asked(3);
    }

    @Test
    void no_more_is_remembered_than_allowed() {
        TestGraph small = graph("3");
        small.child().fail(Errno.ENOENT, LOOKUP);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10; i++) {
                assertThat(small.fop(LookupArgs.of(small.loc("/" + i), null))).failedWith(Errno.ENOENT);
            }
        }
        assertThat(small.child().wound()).hasSizeGreaterThanOrEqualTo(17);

        TestGraph none = graph("0");
        none.child().fail(Errno.ENOENT, LOOKUP);
        none.fop(LookupArgs.of(none.loc("/a"), null));
        none.fop(LookupArgs.of(none.loc("/a"), null));
        assertThat(none.child()).wasWoundTimes(2, LOOKUP);
    }

    @Test
    void wrong_options_are_refused() {
        assertThatThrownBy(() -> TestGraph.of(NegativeLookup.class).option("ttl", "0").build())
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("ttl");
        assertThatThrownBy(() -> graph.reconfigure("max-entries", "-1")).isInstanceOf(OptionException.class);
    }
}
