package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glujava.fop.FopId.LOOKUP;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.glujava.Args;
import org.glujava.fop.FgetxattrArgs;
import org.glujava.fop.FgetxattrReply;
import org.glujava.fop.FopId;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.LookupArgs;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 3: names in the value of an xattr. */
class NamesInXattrsTest extends Searching {
    private static final String REAL_NAME = "glusterfs.get_real_filename:";

    private final Loc directory = graph.directory("/d");

    static Stream<BiFunction<Loc, @Nullable String, Args<?>>> ways() {
        return Stream.of(
                (loc, xattr) -> GetxattrArgs.of(loc, xattr, null),
                (loc, xattr) -> FgetxattrArgs.of(loc.inode().newFd(0, 1), xattr, null));
    }

    private void says(TestGraph to, @Nullable Dict dict) {
        to.child().on(GetxattrArgs.class).reply(GetxattrReply.of(0, dict, null));
        to.child().on(FgetxattrArgs.class).reply(FgetxattrReply.of(0, dict, null));
    }

    private void says(String xattr, String value) {
        says(graph, Dict.builder().put(xattr, value).build());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_name_that_is_found_in_whatever_case_is_forgotten(BiFunction<Loc, String, Args<?>> way) {
        Stream.of("/d/Readme", "/d/README", "/d/readme", "/Readme").forEach(this::lookup);
        says(REAL_NAME + "README", "Readme");
        assertThat(graph.fop(way.apply(directory, REAL_NAME + "README"))).succeeded();
        assertThat(remembers("/d/Readme")).isFalse();
        assertThat(remembers("/d/README")).isFalse();
        assertThat(remembers("/d/readme")).isTrue();
        assertThat(remembers("/Readme")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_late_miss_does_not_hide_it(BiFunction<Loc, String, Args<?>> way) {
        child.hold(LOOKUP);
        lookup("/d/a");
        says(REAL_NAME + "A", "a");
        graph.fop(way.apply(directory, REAL_NAME + "A"));
        child.release();
        assertThat(remembers("/d/a")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_name_that_is_not_found_stays_missing(BiFunction<Loc, String, Args<?>> way) {
        lookup("/d/a");
        child.fail(Errno.ENODATA, FopId.GETXATTR, FopId.FGETXATTR);
        assertThat(graph.fop(way.apply(directory, REAL_NAME + "a"))).failedWith(Errno.ENODATA);
        assertThat(remembers("/d/a")).isTrue();
    }

    @Test
    void a_success_that_shows_nothing_is_one() {
        lookup("/d/a");
        says(graph, Dict.builder().build());
        assertThat(graph.fop(GetxattrArgs.of(directory, REAL_NAME + "a", null))).succeeded();
        assertThat(remembers("/d/a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"glusterfs.gfidtopath", "glusterfs.gfid2path", "glusterfs.ancestry.path"})
    void names_in_a_path_that_a_file_has_are_forgotten(String xattr) {
        Stream.of("/d/a", "/e/b", "/c", "/d/b").forEach(this::lookup);
        says(xattr, "/d/a:/e/b:/c:/not/known:odd");
        for (BiFunction<Loc, String, Args<?>> way : ways().toList()) {
            assertThat(graph.fop(way.apply(graph.file("/f"), xattr))).succeeded();
            assertThat(remembers("/d/a")).isFalse();
            assertThat(remembers("/e/b")).isFalse();
            assertThat(remembers("/c")).isFalse();
            assertThat(remembers("/d/b")).isTrue();
        }
    }

    @Test
    void names_may_have_colons() {
        for (String path : new String[] {"/d/a:b", "/d:/a"}) {
            lookup(path);
            says("glusterfs.gfidtopath", path);
            graph.fop(GetxattrArgs.of(graph.file("/f"), "glusterfs.gfidtopath", null));
            assertThat(remembers(path)).isFalse();
        }
    }

    @Test
    void paths_begin_at_the_root_of_the_volume_also_where_a_folder_is_mounted() {
        TestGraph sub =
                TestGraph.of(NegativeLookup.class).mountedFolder("/tenant").build();
        sub.child().fail(Errno.ENOENT, LOOKUP);
        says(
                sub,
                Dict.builder()
                        .put("glusterfs.gfidtopath", "/tenant/a:/tenant/d/b")
                        .build());
        for (String path : new String[] {"/a", "/d/b"}) {
            sub.fop(LookupArgs.of(sub.loc(path), null));
        }
        sub.fop(GetxattrArgs.of(sub.file("/f"), "glusterfs.gfidtopath", null));
        int before = sub.child().wound(LookupArgs.class).size();
        for (String path : new String[] {"/a", "/d/b"}) {
            sub.fop(LookupArgs.of(sub.loc(path), null));
        }
        assertThat(sub.child().wound(LookupArgs.class)).hasSize(before + 2);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void other_xattrs_pass(BiFunction<Loc, @Nullable String, Args<?>> way) {
        lookup("/d/a");
        says("user.a", "a");
        assertThat(graph.fop(way.apply(directory, "user.a"))).succeeded();
        assertThat(graph.fop(way.apply(directory, null))).succeeded();
        assertThat(remembers("/d/a")).isTrue();
    }
}
