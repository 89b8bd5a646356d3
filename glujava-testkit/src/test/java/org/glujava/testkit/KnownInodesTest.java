package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
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
}
