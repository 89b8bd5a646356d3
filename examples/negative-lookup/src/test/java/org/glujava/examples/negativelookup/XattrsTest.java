package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glujava.fop.FopId.LOOKUP;
import static org.glujava.fop.FopId.SETXATTR;

import java.time.Duration;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.RmdirArgs;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.UnlinkArgs;
import org.glujava.testkit.FopCall;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 8: changes by other rules than those of fops; rule 9: forgetting by hand; and the counters. */
class XattrsTest extends Searching {
    private static final String FLUSH = "glusterfs.negative-lookup.flush";

    private SetxattrArgs setting(String xattr) {
        Dict dict = Dict.builder().put("user.other", "x").put(xattr, "1").build();
        return SetxattrArgs.of(graph.directory("/"), dict, 0, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.meta",
                "/.meta/a",
                "/.meta/a/b",
                "/.trashcan",
                "/.trashcan/a",
                "/.gfid",
                "/.gfid/a",
                "/.snaps",
                "/.snaps/a",
                "/d/.snaps",
                "/d/.snaps/a/b"
            })
    void names_with_other_rules_are_looked_up_each_time(String path) {
        assertThat(remembers(path)).isFalse();
        assertThat(remembers(path)).isFalse();
        graph.fop(UnlinkArgs.of(graph.loc(path), 0, null));
        assertThat(remembers(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.a",
                "/meta",
                "/.metal",
                "/.trashcan2/a",
                "/d/.trashcan",
                "/d/.meta/a",
                "/.snapshots/a",
                "/a.snaps"
            })
    void others_are_remembered(String path) {
        assertThat(remembers(path)).isFalse();
        assertThat(remembers(path)).isTrue();
    }

    @Test
    void a_name_whose_path_is_not_known_is_remembered() {
        var pathless = graph.loc("/a").edit().path(null).build();
        assertThat(remembers(pathless)).isFalse();
        assertThat(remembers(pathless)).isTrue();
    }

    /** Any user may set them on own files, so they must not affect names that others look up in other directories. */
    @ParameterizedTest
    @ValueSource(strings = {"glusterfs.dht.nuke", "glusterfs.gfid.newfile"})
    void an_xattr_that_changes_names_when_it_is_set_lets_those_of_its_directory_be_forgotten(String xattr) {
        lookup("/a");
        lookup("/d/a");
        child.hold(SETXATTR);
        FopCall<?> setting = graph.fop(USER, setting(xattr));
        assertThat(remembers("/a")).isTrue();
        child.release();
        assertThat(setting).succeeded();
        assertThat(remembers("/a")).isFalse();
        assertThat(remembers("/d/a")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"glusterfs.dht.nuke", "glusterfs.gfid.newfile"})
    void not_if_it_is_refused(String xattr) {
        lookup("/a");
        child.fail(Errno.EACCES, SETXATTR);
        assertThat(graph.fop(USER, setting(xattr))).failedWith(Errno.EACCES);
        assertThat(remembers("/a")).isTrue();
    }

    @Test
    void a_miss_that_was_on_its_way_when_such_an_xattr_was_set_is_not_believed() {
        child.hold(LOOKUP);
        lookup("/a");
        graph.fop(setting("glusterfs.gfid.newfile"));
        child.release();
        assertThat(remembers("/a")).isFalse();
    }

    /** gfid-access shows each directory there, with an inode that has another gfid. */
    @ParameterizedTest
    @CsvSource({"/.gfid/00000000-0000-0000-0000-000000000001, false", "/.gfid/0-0-0-0-1, true", "/x/.gfid/a, true"})
    void a_directory_is_known_by_its_path_below_gfid_too(String path, boolean remembered) {
        lookup("/a");
        Dict dict = Dict.builder().put("glusterfs.gfid.newfile", "1").build();
        Loc directory = graph.directory("/virtual").edit().path(path).build();
        assertThat(graph.fop(SetxattrArgs.of(directory, dict, 0, null))).succeeded();
        assertThat(remembers("/a")).isEqualTo(remembered);
    }

    @Test
    void other_xattrs_pass() {
        lookup("/a");
        child.fail(Errno.ENOSPC, SETXATTR);
        assertThat(graph.fop(setting("user.any"))).failedWith(Errno.ENOSPC);
        assertThat(remembers("/a")).isTrue();
    }

    @Test
    void root_lets_all_be_forgotten_by_an_xattr() {
        lookup("/a");
        assertThat(graph.fop(setting(FLUSH))).succeeded();
        assertThat(child).wasWound(LOOKUP);
        assertThat(remembers("/a")).isFalse();
    }

    @Test
    void others_may_not() {
        lookup("/a");
        assertThat(graph.fop(USER, setting(FLUSH))).failedWith(Errno.EPERM);
        assertThat(child).wasWound(LOOKUP);
        assertThat(remembers("/a")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"hits, 2", "misses, 3", "entries, 2", "doubtful, 1", "forgotten, 1", "invalidations, 1"})
    void statedump_and_metrics_have_the_numbers(String key, String number) throws Exception {
        graph.fop(setting(FLUSH));
        lookup("/a");
        lookup("/a");
        lookup("/a");
        lookup("/b");
        child.hold(LOOKUP);
        lookup("/c");
        graph.fop(MkdirArgs.of(graph.loc("/c"), 0755, 022, null));
        graph.fop(MkdirArgs.of(graph.loc("/b"), 0755, 022, null));
        child.release();
        graph.fop(UnlinkArgs.of(graph.file("/b"), 0, null));
        assertThat(graph.statedump()).containsEntry(key, number);
        assertThat(graph.metrics().get(key)).hasToString(number);
    }

    @Test
    void memory_of_what_is_not_believed_any_more_is_given_back_within_a_minute() throws Exception {
        graph.reconfigure("ttl", "1h");
        lookup("/a");
        lookup("/d/a");
        graph.fop(RmdirArgs.of(graph.directory("/d"), 0, null));
        graph.clock().advance(Duration.ofSeconds(59));
        assertThat(graph.statedump()).containsEntry("entries", "3");
        graph.clock().advance(Duration.ofSeconds(1));
        assertThat(graph.statedump()).containsEntry("entries", "2");
        assertThat(remembers("/a")).isTrue();
    }
}
