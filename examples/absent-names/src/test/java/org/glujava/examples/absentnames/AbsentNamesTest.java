package org.glujava.examples.absentnames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.glujava.fop.FopId.LOOKUP;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glujava.Args;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.LinkArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.MknodArgs;
import org.glujava.fop.NamelinkArgs;
import org.glujava.fop.PutArgs;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.SymlinkArgs;
import org.glujava.spi.OptionException;
import org.glujava.testkit.FopCall;
import org.glujava.testkit.GluJavaTest;
import org.glujava.testkit.MockChild;
import org.glujava.testkit.Replies;
import org.glujava.testkit.TestGraph;
import org.glujava.testkit.Top;
import org.glujava.type.Errno;
import org.glujava.type.Loc;
import org.glujava.type.Payload;
import org.glujava.type.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that are remembered, and the fops that make it forget them. */
@GluJavaTest
class AbsentNamesTest {
    private static final Duration TTL = Duration.ofSeconds(5);

    private final TestGraph graph =
            TestGraph.of(AbsentNames.class).option("ttl", "5s").build();
    private final MockChild child = graph.child();

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

    /** Returns whether a lookup is answered from memory. */
    private boolean isRemembered(Loc loc) {
        int before = child.wound(LookupArgs.class).size();
        lookup(loc);
        return child.wound(LookupArgs.class).size() == before;
    }

    private boolean isRemembered(String path) {
        return isRemembered(graph.loc(path));
    }

    /** Returns the fops that make the name "a". */
    static Stream<Function<TestGraph, Args<?>>> makers() {
        return Stream.of(
                graph -> CreateArgs.of(name(graph), 0, 0644, 022, graph.fd(name(graph), 2), null),
                graph -> MknodArgs.of(name(graph), 0644, 0, 022, null),
                graph -> MkdirArgs.of(name(graph), 0755, 022, null),
                graph -> SymlinkArgs.of("target", name(graph), 022, null),
                graph -> LinkArgs.of(graph.file("/old"), name(graph), null),
                graph -> RenameArgs.of(graph.file("/old"), name(graph), null),
                graph -> PutArgs.of(name(graph), 0644, 022, 0, Payload.of(new byte[] {1}), 0, null, null),
                graph -> NamelinkArgs.of(name(graph), null));
    }

    private static Loc name(TestGraph graph) {
        return graph.loc("/a");
    }

    @Test
    void a_missing_name_is_looked_up_once() {
        assertThat(lookup("/a")).failedWith(Errno.ENOENT);
        assertThat(lookup("/a")).failedWith(Errno.ENOENT);
        assertThat(child).wasWoundTimes(1, LOOKUP);
    }

    @Test
    void the_same_name_in_two_directories_is_two_names() {
        lookup("/a");
        assertThat(isRemembered("/d/a")).isFalse();
        assertThat(isRemembered("/b")).isFalse();
    }

    @Test
    void other_errors_are_not_remembered() {
        for (Errno error : List.of(Errno.EIO, Errno.ENOTCONN, Errno.ESTALE, Errno.EACCES)) {
            child.fail(error, LOOKUP);
            assertThat(lookup("/a")).failedWith(error);
        }
        assertThat(child).wasWoundTimes(4, LOOKUP);
    }

    @Test
    void a_file_that_exists_is_looked_up_each_time() {
        child.on(LookupArgs.class).reply(Replies::found);
        assertThat(lookup("/a")).succeeded();
        assertThat(lookup("/a")).succeeded();
        assertThat(child).wasWoundTimes(2, LOOKUP);
    }

    /** FUSE and libgfapi send neither a directory without a name nor a name without a directory. */
    @Test
    void a_lookup_without_a_name_or_its_directory_is_not_remembered() {
        TestGraph any = TestGraph.of(AbsentNames.class).top(Top.AS_GIVEN).build();
        any.child().fail(Errno.ENOENT, LOOKUP);
        Loc withoutName =
                Loc.builder().path("/a").parentGfid(any.loc("/a").parentGfid()).build();
        Loc withoutDirectory = Loc.builder().path("/a").name("a").build();
        for (Loc loc : List.of(withoutName, withoutName, withoutDirectory, withoutDirectory)) {
            any.fop(LookupArgs.of(loc, null));
        }
        assertThat(any.child()).wasWoundTimes(4, LOOKUP);
    }

    @ParameterizedTest
    @MethodSource("makers")
    void a_name_that_is_made_is_forgotten(Function<TestGraph, Args<?>> maker) {
        lookup("/a");
        lookup("/b");
        assertThat(graph.fop(maker.apply(graph))).succeeded();
        assertThat(isRemembered("/b")).isTrue();
        child.on(LookupArgs.class).reply(Replies::found);
        assertThat(lookup("/a")).succeeded();
    }

    @ParameterizedTest
    @MethodSource("makers")
    void a_name_is_forgotten_also_if_it_exists_already(Function<TestGraph, Args<?>> maker) {
        Args<?> args = maker.apply(graph);
        child.fail(Errno.EEXIST, args.fop());
        lookup("/a");
        assertThat(graph.fop(args)).failedWith(Errno.EEXIST);
        assertThat(isRemembered("/a")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("makers")
    void a_miss_from_before_a_name_was_made_is_forgotten_when_it_is_made(Function<TestGraph, Args<?>> maker) {
        Args<?> args = maker.apply(graph);
        child.hold(args.fop());
        FopCall<?> making = graph.fop(args);
        lookup("/a");
        child.release();
        assertThat(making).succeeded();
        assertThat(isRemembered("/a")).isFalse();
    }

    @Test
    void a_name_is_forgotten_after_its_time() {
        lookup("/a");
        graph.clock().advance(TTL.minusNanos(1));
        assertThat(isRemembered("/a")).isTrue();
        graph.clock().advance(Duration.ofNanos(1));
        assertThat(isRemembered("/a")).isFalse();
    }

    @Test
    void no_more_names_are_remembered_than_there_is_room_for() {
        graph.memory(new Size(3 * 700));
        for (int i = 0; i < 10; i++) {
            lookup("/" + i);
        }
        assertThat(isRemembered("/2")).isTrue();
        assertThat(isRemembered("/3")).isFalse();
    }

    @Test
    void no_name_is_remembered_while_the_heap_is_nearly_full() {
        lookup("/a");
        graph.memoryPressure();
        assertThat(isRemembered("/a")).isFalse();
        assertThat(isRemembered("/a")).isFalse();
    }

    @Test
    void a_ttl_below_a_second_is_refused() {
        assertThatThrownBy(
                        () -> TestGraph.of(AbsentNames.class).option("ttl", "0").build())
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("ttl");
    }

    /** The first gap that the class names. */
    @Test
    void a_late_miss_hides_a_file_until_its_time_is_over() {
        child.hold(LOOKUP);
        FopCall<LookupReply> slow = lookup("/a");
        assertThat(graph.fop(MkdirArgs.of(name(graph), 0755, 022, null))).succeeded();
        child.release();
        assertThat(slow).failedWith(Errno.ENOENT);
        is_hidden_until_its_time_is_over();
    }

    /** The second gap that the class names. */
    @Test
    void a_file_of_another_client_is_hidden_until_its_time_is_over() {
        lookup("/a");
        is_hidden_until_its_time_is_over();
    }

    private void is_hidden_until_its_time_is_over() {
        child.on(LookupArgs.class).reply(Replies::found);
        assertThat(lookup("/a")).failedWith(Errno.ENOENT);
        graph.clock().advance(TTL);
        assertThat(lookup("/a")).succeeded();
    }
}
