package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.UnlinkArgs;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;

/** Rule 8: folders with other names than the usual ones. */
class FoldersTest extends Searching {
    private static final Gfid TRASH = Gfid.parse("00000000-0000-0000-0000-000000000005");

    private static boolean remembers(TestGraph graph, String path) {
        graph.child().fail(Errno.ENOENT, org.glujava.fop.FopId.LOOKUP);
        LookupArgs look = LookupArgs.of(graph.loc(path), null);
        graph.fop(look);
        int before = graph.child().wound(LookupArgs.class).size();
        graph.fop(look);
        return graph.child().wound(LookupArgs.class).size() == before;
    }

    /** The gfid of features/trash's folder in each volume. */
    private KeptInode trash(String name) {
        KeptInode root = graph.inodes().root();
        KeptInode fresh = root.newInode();
        KeptInode linked = graph.inodes()
                .link(fresh, root, name, Iatt.zero().withGfid(TRASH).withType(FileType.DIRECTORY));
        root.close();
        fresh.close();
        return linked;
    }

    @Test
    void the_trash_is_known_by_its_gfid_whatever_its_name_is() {
        Loc name = graph.loc("/bin/photos").edit().parentGfid(TRASH).build();
        assertThat(remembers(name)).isFalse();
        assertThat(remembers(name)).isFalse();
        graph.fop(UnlinkArgs.of(name, 0, null));
        assertThat(remembers(name)).isFalse();
    }

    @Test
    void so_is_all_below_it() {
        assertThat(remembers(graph, "/bin/photos/a")).as("no trash is known").isTrue();
        try (KeptInode trash = trash("bin")) {
            assertThat(trash.gfid()).isEqualTo(TRASH);
            assertThat(remembers(graph, "/bin/photos/b")).isFalse();
            assertThat(remembers(graph, "/bin/photos/deep/b")).isFalse();
            assertThat(remembers(graph, "/binary/photos/b")).isTrue();
            assertThat(remembers(graph, "/photos/bin/b")).isTrue();
            assertThat(remembers(graph, "/b")).isTrue();
        }
    }

    @Test
    void folders_of_other_names_are_known_from_the_graph() {
        TestGraph other = TestGraph.of(NegativeLookup.class)
                .inGraph("features/trash", "trash-dir", ".waste")
                .inGraph("features/snapview-client", "snapshot-directory", ".ss")
                .inGraph("features/other", "snapshot-directory", ".other")
                .build();
        assertThat(remembers(other, "/.waste/a")).isFalse();
        assertThat(remembers(other, "/d/.waste/a")).isTrue();
        assertThat(remembers(other, "/.ss/weekly")).isFalse();
        assertThat(remembers(other, "/d/e/.ss/weekly/a")).isFalse();
        assertThat(remembers(other, "/.ssh/weekly")).isTrue();
        assertThat(remembers(other, "/.other/a")).isTrue();
        assertThat(remembers(other, "/.snaps/a")).as("the usual ones too").isFalse();
        assertThat(remembers(other, "/.trashcan/a")).isFalse();
    }

    @Test
    void folders_of_other_names_can_be_named_by_options() throws Exception {
        TestGraph other = TestGraph.of(NegativeLookup.class)
                .option("trash-dir", ".waste,/old/")
                .option("snapshot-directory", ".ss,older")
                .build();
        for (String path : new String[] {"/.waste/a", "/old/a", "/.ss/a", "/d/older/a", "/.trashcan/a", "/.snaps/a"}) {
            assertThat(remembers(other, path)).as(path).isFalse();
        }
        assertThat(remembers(other, "/a")).isTrue();
        other.reconfigure(Map.of("trash-dir", "new", "snapshot-directory", "newer"));
        assertThat(remembers(other, "/new/a")).isFalse();
        assertThat(remembers(other, "/d/newer/a")).isFalse();
        assertThat(remembers(other, "/old/a")).isTrue();
        assertThat(remembers(other, "/d/older/a")).isTrue();
    }
}
