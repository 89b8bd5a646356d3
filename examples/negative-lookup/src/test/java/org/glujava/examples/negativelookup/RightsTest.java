package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glujava.fop.FopId.LOOKUP;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glujava.Args;
import org.glujava.fop.FremovexattrArgs;
import org.glujava.fop.FsetattrArgs;
import org.glujava.fop.FsetxattrArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.RemovexattrArgs;
import org.glujava.fop.SetattrArgs;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.UnlinkArgs;
import org.glujava.testkit.FopCall;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 11: no user gets an answer from memory that the child would have refused to this user. */
class RightsTest extends Searching {
    private static final int MODE = 1;
    private static final int UID = 2;
    private static final int GID = 4;
    private static final int MTIME = 0x20;

    private static final Credentials OTHER = user(1001, 1000, List.of());

    private static Credentials user(int uid, int gid, List<Integer> groups) {
        return Credentials.of(uid, gid, 1, groups, new byte[0]);
    }

    private boolean remembers(Credentials user, String path) {
        int before = child.wound(LookupArgs.class).size();
        graph.fop(user, LookupArgs.of(graph.loc(path), null));
        return child.wound(LookupArgs.class).size() == before;
    }

    /** Returns the child's answer to this user. */
    private void mayNotSearch() {
        child.fail(Errno.EACCES, LOOKUP);
    }

    @Test
    void a_user_without_search_permission_gets_eacces_whatever_is_remembered() {
        lookup("/d/a");
        mayNotSearch();
        for (int i = 0; i < 3; i++) {
            assertThat(graph.fop(USER, LookupArgs.of(graph.loc("/d/a"), null))).failedWith(Errno.EACCES);
        }
        assertThat(remembers("/d/a")).as("by the one who may").isTrue();
    }

    @Test
    void root_gets_no_answer_that_others_remembered() {
        remembers(USER, "/d/a");
        mayNotSearch(); // a brick may squash root
        assertThat(lookup("/d/a")).failedWith(Errno.EACCES);
    }

    @Test
    void a_user_with_an_answer_in_a_directory_gets_misses_of_others_there() {
        Stream.of("/d/a", "/d/b", "/e/b").forEach(this::lookup);
        assertThat(remembers(USER, "/d/a")).isFalse();
        assertThat(remembers(USER, "/d/a")).isTrue();
        assertThat(remembers(USER, "/d/b")).isTrue();
        assertThat(remembers(USER, "/e/b")).as("in another directory").isFalse();
        assertThat(remembers(OTHER, "/d/b")).as("by another user").isFalse();
        assertThat(remembers("/d/b"))
                .as("by the first one, who found another one's answer")
                .isFalse();
        assertThat(remembers("/d/a")).isTrue();
    }

    static Stream<Credentials> others() {
        return Stream.of(
                user(1001, 1000, List.of(7, 8)),
                user(1000, 1001, List.of(7, 8)),
                user(1000, 1000, List.of(7)),
                user(1000, 1000, List.of(7, 8, 9)),
                user(1000, 1000, List.of(7, 9)),
                user(1000, 1000, List.of()),
                user(1000 + 64, 1000, List.of(7, 8)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void another_uid_gid_or_group_is_another_user(Credentials other) {
        Credentials user = user(1000, 1000, List.of(7, 8));
        assertThat(remembers(user, "/d/a")).isFalse();
        assertThat(remembers(other, "/d/a")).isFalse();
        assertThat(remembers(other, "/d/a")).isTrue();
    }

    @Test
    void another_process_of_the_user_is_the_same() {
        remembers(USER, "/d/a");
        Credentials process = Credentials.of(USER.uid(), USER.gid(), 99, USER.groups(), new byte[] {1});
        assertThat(remembers(process, "/d/a")).isTrue();
    }

    /** Two users that share a place in the cache of recent users. */
    @Test
    void users_who_take_turns_are_known_again() {
        Credentials first = user(1000, 1000, List.of(1));
        Credentials second = user(1000, 1000, List.of(2));
        for (Credentials user : List.of(first, second, first)) {
            remembers(user, "/d/a");
        }
        for (Credentials user : List.of(first, second, first, second)) {
            assertThat(remembers(user, "/d/a")).isTrue();
        }
    }

    @Test
    void a_user_with_too_many_groups_gets_no_remembered_answers() {
        List<Integer> groups = IntStream.range(0, 129).boxed().toList();
        assertThat(remembers(user(1000, 1000, groups.subList(0, 128)), "/d/a")).isFalse();
        assertThat(remembers(user(1000, 1000, groups.subList(0, 128)), "/d/a")).isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(remembers(user(1000, 1000, groups), "/d/a")).isFalse();
        }
        assertThat(remembers(user(1000, 1000, groups.subList(0, 128)), "/d/a")).isTrue();
    }

    @Test
    void a_user_who_removed_a_name_gets_enoent() {
        graph.fop(USER, UnlinkArgs.of(graph.file("/d/a"), 0, null));
        assertThat(remembers(OTHER, "/d/a")).isFalse();
        graph.fop(USER, UnlinkArgs.of(graph.file("/d/b"), 0, null));
        assertThat(remembers(USER, "/d/b")).isTrue();
    }

    /** Returns each fop that changes who may search "/d". */
    static Stream<BiFunction<TestGraph, Loc, Args<?>>> changes() {
        Dict acl = Dict.builder().put("system.posix_acl_access", "x").build();
        Dict virtual = Dict.builder().put("glusterfs.posix.acl", "x").build();
        return Stream.of(
                (graph, loc) -> SetattrArgs.of(loc, Iatt.zero(), MODE, null),
                (graph, loc) -> SetattrArgs.of(loc, Iatt.zero(), UID, null),
                (graph, loc) -> SetattrArgs.of(loc, Iatt.zero(), GID | MTIME, null),
                (graph, loc) -> FsetattrArgs.of(graph.fd(loc, 0), Iatt.zero(), MODE, null),
                (graph, loc) -> SetxattrArgs.of(loc, acl, 0, null),
                (graph, loc) -> SetxattrArgs.of(loc, virtual, 0, null),
                (graph, loc) -> FsetxattrArgs.of(graph.fd(loc, 0), acl, 0, null),
                (graph, loc) -> RemovexattrArgs.of(loc, "system.posix_acl_access", null),
                (graph, loc) -> FremovexattrArgs.of(graph.fd(loc, 0), "system.posix_acl_access", null));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void search_permission_is_checked_again_after_a_change_of_rights(BiFunction<TestGraph, Loc, Args<?>> change) {
        Loc directory = graph.directory("/d");
        lookup("/d/a");
        lookup("/e/a");
        assertThat(graph.fop(change.apply(graph, directory))).succeeded();
        mayNotSearch();
        assertThat(lookup("/d/a")).failedWith(Errno.EACCES);
        assertThat(remembers("/e/a")).as("in another directory").isTrue();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_late_miss_does_not_hide_rights_that_changed_meanwhile(BiFunction<TestGraph, Loc, Args<?>> change) {
        Loc directory = graph.directory("/d");
        child.hold(LOOKUP);
        FopCall<?> late = lookup("/d/a");
        assertThat(graph.fop(change.apply(graph, directory))).succeeded();
        child.release();
        assertThat(late).failedWith(Errno.ENOENT);
        assertThat(remembers("/d/a")).isFalse();
    }

    /** The brick may have made the change, although its answer was lost. */
    @ParameterizedTest
    @MethodSource("changes")
    void also_if_it_is_not_known_whether_they_have(BiFunction<TestGraph, Loc, Args<?>> change) {
        Loc directory = graph.directory("/d");
        lookup("/d/a");
        Args<?> args = change.apply(graph, directory);
        child.fail(Errno.ENOTCONN, args.fop());
        graph.fop(args);
        assertThat(remembers("/d/a")).isFalse();
    }

    static Stream<Errno> refusals() {
        return Stream.of(Errno.EPERM, Errno.EACCES, Errno.EROFS);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_change_that_is_refused_costs_no_one_anything(Errno refusal) {
        Loc directory = graph.directory("/d");
        lookup("/d/a");
        changes().map(each -> each.apply(graph, directory)).forEach(args -> {
            child.fail(refusal, args.fop());
            assertThat(graph.fop(USER, args)).failedWith(refusal);
        });
        assertThat(remembers("/d/a")).isTrue();
    }

    @Test
    void changes_of_times_of_other_xattrs_and_of_files_concern_no_rights_in_a_directory() throws Exception {
        Loc directory = graph.directory("/d");
        Dict other = Dict.builder().put("user.x", "1").build();
        lookup("/d/a");
        graph.fop(SetattrArgs.of(directory, Iatt.zero(), MTIME, null));
        graph.fop(FsetattrArgs.of(graph.fd(directory, 0), Iatt.zero(), MTIME, null));
        graph.fop(SetxattrArgs.of(directory, other, 0, null));
        graph.fop(FsetxattrArgs.of(graph.fd(directory, 0), other, 0, null));
        graph.fop(RemovexattrArgs.of(directory, "user.x", null));
        graph.fop(FremovexattrArgs.of(graph.fd(directory, 0), "user.x", null));
        assertThat(remembers("/d/a")).isTrue();
        assertThat(graph.fop(SetattrArgs.of(graph.file("/f"), Iatt.zero(), MODE, null)))
                .succeeded();
        assertThat(graph.statedump()).containsEntry("invalidations", "0");
    }

    @Test
    void rights_of_a_user_are_checked_again_after_their_time() {
        lookup("/d/a");
        remembers(USER, "/d/a");
        graph.clock().advance(TTL.minusNanos(1));
        Stream.of("/d/b", "/d/c").forEach(this::lookup);
        assertThat(remembers(USER, "/d/b")).isTrue();
        graph.clock().advance(Duration.ofNanos(1));
        assertThat(remembers(USER, "/d/c")).isFalse();
    }

    @Test
    void lookups_of_remembered_names_for_other_users_are_counted() throws Exception {
        Stream.of("/d/a", "/d/b").forEach(this::lookup);
        Stream.of("/d/a", "/d/b", "/d/c").forEach(path -> remembers(USER, path));
        assertThat(graph.statedump()).containsEntry("strangers", "1").containsEntry("hits", "1");
    }

    @Test
    void many_users_take_no_more_room_than_names() {
        TestGraph small =
                TestGraph.of(NegativeLookup.class).option("max-entries", "3").build();
        small.child().fail(Errno.ENOENT, LOOKUP);
        LookupArgs look = LookupArgs.of(small.loc("/d/a"), null);
        for (int i = 0; i < 2000; i++) {
            small.fop(user(i, i, Collections.nCopies(i % 100, i)), look);
        }
        assertThat(small.child().wound().size()).isEqualTo(2000);
    }
}
