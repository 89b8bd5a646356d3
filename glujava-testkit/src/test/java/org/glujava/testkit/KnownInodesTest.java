package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.glujava.fop.IpcArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;

@GluJavaTest
class KnownInodesTest {
    private static final Gfid OTHER = new Gfid(3, 4);

    private final TestGraph graph = TestGraph.of(Scripted.class).build();
    private final Inode file = Objects.requireNonNull(graph.file("/a").inode());

    private static Iatt directory(Gfid gfid) {
        return Iatt.zero().withGfid(gfid).withType(FileType.DIRECTORY);
    }

    @Test
    void an_inode_that_is_known_stays_what_it_is() {
        Inode linked = graph.inodes().link(file, directory(OTHER));

        assertThat(linked.gfid()).isEqualTo(file.gfid());
        assertThat(graph.inodes().find(file.gfid())).extracting(Inode::type).isEqualTo(FileType.REGULAR);
        assertThat(graph.inodes().find(OTHER)).isNull();
    }

    @Test
    void a_new_inode_of_a_known_file_gives_way() {
        Inode linked = graph.inodes().link(file.newInode(), directory(file.gfid()));

        assertThat(linked.type()).isEqualTo(FileType.REGULAR);
    }

    @Test
    void nothing_can_be_linked_into_what_is_no_directory() {
        Inode made = file.newInode();
        assertThatThrownBy(() -> graph.inodes().link(made, file, "name", directory(OTHER)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the parent must be a directory");
        assertThatThrownBy(() -> graph.inodes().link(made, graph.inodes().root(), "na/me", directory(OTHER)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(graph.inodes().find(OTHER)).isNull();

        assertThat(graph.loc("/a/b").parent()).extracting(Inode::type).isEqualTo(FileType.REGULAR);
        assertThatThrownBy(() -> graph.file("/a/b"))
                .hasMessage("'/a/b' cannot be in the graph: its parent is REGULAR and no directory");
    }

    @Test
    void a_fop_in_what_is_no_directory_is_answered_and_links_nothing() {
        Loc odd = graph.loc("/a/b");
        graph.child()
                .on(LookupArgs.class)
                .reply(args -> LookupReply.of(args.loc().inode(), directory(OTHER), null, null));
        assertThat(graph.fop(LookupArgs.of(odd, null))).succeeded();
        assertThat(graph.inodes().find(OTHER)).isNull();
    }

    @Test
    void a_translator_cannot_link_a_known_inode_as_another() {
        Scripted.script = (frame, args) -> {
            assertThatThrownBy(() -> Scripted.context.inodes().link(file, directory(OTHER)))
                    .isInstanceOf(IllegalArgumentException.class);
            Scripted.context.inodes().link(file, directory(file.gfid())).close();
            frame.forward();
        };
        assertThat(graph.fop(IpcArgs.of(1, null))).succeeded();
    }
}
