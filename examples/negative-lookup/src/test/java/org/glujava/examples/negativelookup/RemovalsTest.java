package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glujava.Args;
import org.glujava.fop.FopId;
import org.glujava.fop.LinkArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.MknodArgs;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.RenameReply;
import org.glujava.fop.RmdirArgs;
import org.glujava.fop.RmdirReply;
import org.glujava.fop.UnlinkArgs;
import org.glujava.testkit.FopCall;
import org.glujava.testkit.Interleavings;
import org.glujava.testkit.MemoryChild;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 1 and 4: names that are removed, and removed directories. */
class RemovalsTest extends Searching {
    private static final Iatt ONE_LINK = Iatt.zero().withType(FileType.REGULAR).withNlink(1);

    @BeforeEach
    void a_renamed_file_has_one_link() {
        renamed(ONE_LINK);
    }

    private void renamed(Iatt file) {
        child.on(RenameArgs.class).reply(RenameReply.of(file, null, null, null, null, null));
    }

    /** Returns each fop that removes the name "a". */
    static Stream<Function<TestGraph, Args<?>>> removals() {
        return Stream.of(
                graph -> UnlinkArgs.of(graph.file("/a"), 0, null),
                graph -> RmdirArgs.of(graph.directory("/a"), 0, null),
                graph -> RenameArgs.of(graph.file("/a"), graph.loc("/new"), null));
    }

    @ParameterizedTest
    @MethodSource("removals")
    void a_name_that_is_taken_away_is_missing(Function<TestGraph, Args<?>> removal) {
        assertThat(graph.fop(removal.apply(graph))).succeeded();
        assertThat(remembers("/a")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("removals")
    void not_if_that_fails(Function<TestGraph, Args<?>> removal) {
        Args<?> args = removal.apply(graph);
        child.fail(Errno.EACCES, args.fop());
        assertThat(graph.fop(args)).failedWith(Errno.EACCES);
        assertThat(remembers("/a")).isFalse();
    }

    /** The name is no directory, or is one, or is not empty: so it exists. */
    @ParameterizedTest
    @MethodSource("removals")
    void a_name_that_cannot_be_taken_away_for_what_it_is_is_forgotten(Function<TestGraph, Args<?>> removal) {
        for (Errno error : List.of(Errno.ENOTEMPTY, Errno.EEXIST, Errno.ENOTDIR, Errno.EISDIR)) {
            Args<?> args = removal.apply(graph);
            child.fail(error, args.fop());
            lookup("/a");
            assertThat(graph.fop(args)).failedWith(error);
            assertThat(remembers("/a")).as(error.toString()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("removals")
    void a_refusal_is_no_answer_about_the_name(Function<TestGraph, Args<?>> removal) {
        Args<?> args = removal.apply(graph);
        child.fail(Errno.EACCES, args.fop());
        lookup("/a");
        assertThat(graph.fop(USER, args)).failedWith(Errno.EACCES);
        assertThat(remembers("/a")).isTrue();
    }

    @Test
    void a_name_of_several_of_its_file_that_was_renamed_is_forgotten() {
        renamed(ONE_LINK.withNlink(2));
        lookup("/a");
        graph.fop(RenameArgs.of(graph.file("/a"), graph.loc("/new"), null));
        assertThat(remembers("/a")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("removals")
    void not_if_it_is_made_again_meanwhile(Function<TestGraph, Args<?>> removal) {
        Args<?> args = removal.apply(graph);
        child.hold(args.fop());
        FopCall<?> removing = graph.fop(args);
        assertThat(graph.fop(MkdirArgs.of(graph.loc("/a"), 0755, 022, null))).succeeded();
        child.release();
        assertThat(removing).succeeded();
        assertThat(remembers("/a")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("removals")
    void not_if_one_of_glusterfs_s_own_daemons_does_it(Function<TestGraph, Args<?>> removal) {
        assertThat(graph.fop(INTERNAL, removal.apply(graph))).succeeded();
        assertThat(remembers("/a")).isFalse();
    }

    @Test
    void a_fop_without_a_name_passes() {
        Loc nameless = Loc.of(graph.file("/b").inode());
        assertThat(graph.fop(UnlinkArgs.of(nameless, 0, null))).succeeded();
    }

    @Test
    void a_directory_that_is_renamed_leaves_no_name_behind() {
        renamed(ONE_LINK.withType(FileType.DIRECTORY).withNlink(4));
        graph.fop(RenameArgs.of(graph.directory("/a"), graph.loc("/new"), null));
        assertThat(remembers("/a")).isTrue();
    }

    @Test
    void a_file_with_other_links_may_keep_its_name() {
        renamed(ONE_LINK.withNlink(2));
        graph.fop(RenameArgs.of(graph.file("/a"), graph.loc("/new"), null));
        assertThat(remembers("/a")).isFalse();
    }

    @Test
    void a_rename_that_does_not_say_of_what_is_not_believed() {
        child.on(RenameArgs.class).reply(RenameReply.of(null, null, null, null, null, null));
        graph.fop(RenameArgs.of(graph.file("/a"), graph.loc("/new"), null));
        assertThat(remembers("/a")).isFalse();
    }

    @Test
    void a_name_that_is_renamed_to_itself_stays() {
        graph.fop(RenameArgs.of(graph.file("/a"), graph.file("/a"), null));
        assertThat(remembers("/a")).isFalse();
    }

    /** As in rename(2) and in storage/posix. */
    @Test
    void a_rename_from_one_link_of_a_file_to_another_leaves_both() {
        TestGraph real = TestGraph.of(NegativeLookup.class)
                .child("brick", new MemoryChild())
                .build();
        real.fop(MknodArgs.of(real.loc("/a"), 0100644, 0, 022, null));
        assertThat(real.fop(LinkArgs.of(real.loc("/a"), real.loc("/b"), null))).succeeded();
        assertThat(real.fop(RenameArgs.of(real.loc("/a"), real.loc("/b"), null)))
                .succeeded();
        assertThat(real.fop(LookupArgs.of(real.loc("/a"), null))).succeeded();
    }

    @Test
    void nothing_is_known_of_a_directory_that_is_taken_away() {
        Loc directory = graph.directory("/d");
        Loc name = graph.loc("/d/a");
        lookup(name);
        lookup("/b");
        graph.fop(RmdirArgs.of(directory, 0, null));
        assertThat(remembers(name)).isFalse();
        assertThat(remembers("/b")).isTrue();
    }

    @Test
    void all_is_known_of_a_directory_that_a_user_cannot_remove() {
        lookup("/d/a");
        child.hold(FopId.RMDIR);
        FopCall<?> removing = graph.fop(USER, RmdirArgs.of(graph.directory("/d"), 0, null));
        assertThat(remembers("/d/a")).isTrue();
        child.held(RmdirArgs.class).get(0).reply(RmdirReply.failed(Errno.EACCES));
        assertThat(removing).failedWith(Errno.EACCES);
        assertThat(remembers("/d/a")).isTrue();
    }

    @Test
    void nothing_is_known_of_a_directory_that_glusterfs_has_forgotten() {
        Loc directory = graph.directory("/d");
        Loc name = graph.loc("/d/a");
        lookup(name);
        lookup("/b");
        lookup(graph.loc("/d/b"));
        graph.forget(directory.inode());
        assertThat(remembers(name)).isFalse();
        assertThat(remembers("/b")).isTrue();
    }

    /**
     * One client removes the name, one makes it, one looks it up, each in three steps: the same 40 of 1,680 orders each
     * time.
     */
    @Test
    void later_answers_are_right_in_any_order_of_replies() {
        Interleavings.seeded(40, 1, order -> {
            MemoryChild brick = new MemoryChild();
            TestGraph any = order.graph(TestGraph.of(NegativeLookup.class).child("brick", brick));
            MknodArgs make = MknodArgs.of(any.loc("/a"), 0100644, 0, 022, null);
            any.fop(make);
            LookupArgs look = LookupArgs.of(any.loc("/a"), null);
            UnlinkArgs remove = UnlinkArgs.of(any.loc("/a"), 0, null);
            order.client("removes", () -> any.fop(remove));
            order.client("makes", () -> any.fop(make));
            order.client("looks", () -> any.fop(look));
            order.run();
            LookupArgs again =
                    LookupArgs.of(any.loc("/").child("a"), null); // the earlier inode may belong to another file
            assertThat(any.fop(again).reply().failed())
                    .isEqualTo(brick.reply(again).failed());
        });
    }
}
