package org.glujava.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;

class LocHelpersTest {
    private static final Gfid GFID = new Gfid(1, 2);
    private final FakeNativeSide nativeSide = new FakeNativeSide();

    private KeptInode inode(Gfid gfid) {
        return new HeldInode(nativeSide.handles.retain(Layout.PACK_INODE, gfid.low()), gfid, FileType.DIRECTORY);
    }

    @Test
    void a_name_in_a_directory_has_a_new_inode() {
        Loc folder = Loc.builder().path("/folder").inode(inode(GFID)).build();
        Loc child = folder.child("name");

        assertThat(child.path()).isEqualTo("/folder/name");
        assertThat(child.name()).isEqualTo("name");
        assertThat(child.parentGfid()).isEqualTo(GFID);
        assertThat(child.gfid()).isEqualTo(Gfid.NULL);
        assertThat(child.parent()).isSameAs(folder.inode());
        assertThat(child.inode().gfid()).isEqualTo(Gfid.NULL);
    }

    @Test
    void or_one_that_is_known() {
        KeptInode known = inode(new Gfid(3, 4));
        Loc child = Loc.of(inode(Gfid.ROOT)).edit().path("/").build().child("name", known);
        assertThat(child.path()).isEqualTo("/name");
        assertThat(child.gfid()).isEqualTo(new Gfid(3, 4));
        assertThat(child.inode()).isSameAs(known);
    }

    @Test
    void its_directory_is_given_as_far_as_it_is_known() {
        KeptInode parent = inode(GFID);
        Loc deep = Loc.builder()
                .path("/a/b/c")
                .name("c")
                .parentGfid(GFID)
                .parent(parent)
                .build();
        assertThat(deep.directory().path()).isEqualTo("/a/b");
        assertThat(deep.directory().name()).isEqualTo("b");
        assertThat(deep.directory().gfid()).isEqualTo(GFID);
        assertThat(deep.directory().inode()).isSameAs(parent);
        assertThat(deep.edit().path("/c").build().directory().path()).isEqualTo("/");
        assertThat(deep.edit().path(null).build().directory().isNameless()).isTrue();
    }

    @Test
    void without_an_inode_there_is_neither() {
        Loc loc = Loc.builder().path("/a").build();
        assertThatThrownBy(() -> loc.child("b"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/a");
        assertThatThrownBy(loc::directory).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_file_s_gfid_is_found_where_it_is() {
        assertThat(Loc.of(inode(GFID)).edit().gfid(Gfid.NULL).build().fileGfid())
                .isEqualTo(GFID);
        assertThat(Loc.builder().gfid(Gfid.ROOT).inode(inode(GFID)).build().fileGfid())
                .isEqualTo(Gfid.ROOT);
        assertThat(Loc.builder().build().fileGfid()).isEqualTo(Gfid.NULL);
    }
}
