package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.FstatArgs;
import org.glujava.fop.FsyncArgs;
import org.glujava.fop.FtruncateArgs;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.WritevArgs;
import org.glujava.type.Fd;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.glujava.type.Payload;
import org.junit.jupiter.api.Test;

/** Contexts of inodes are at hand in fops that have only an fd. */
@GluJavaTest
class FdInodesInGraphTest {
    private final TestGraph graph =
            TestGraph.of(CountingUses.class).child("brick", new MemoryChild()).build();
    private final Loc file = graph.file("/file");
    private final Fd fd = graph.fd(file, 2);

    private long uses() {
        LongAdder uses = CountingUses.uses.get(file.inode());
        return uses == null ? 0 : uses.sum();
    }

    @Test
    void each_fop_with_an_fd_finds_the_context_of_its_file() {
        graph.fop(FstatArgs.of(fd, null));
        graph.fop(FtruncateArgs.of(fd, 0, null));
        graph.fop(FsyncArgs.of(fd, 0, null));
        assertThat(uses()).isEqualTo(3);
        graph.fop(ReadvArgs.of(fd, 1, 0, 0, null));
        assertThat(uses()).as("of a suspended frame").isEqualTo(4);
        graph.fop(WritevArgs.of(fd, Payload.of("x".getBytes(StandardCharsets.UTF_8)), 0, 0, null));
        assertThat(uses()).as("of a kept fd").isEqualTo(5);
        assertThat(CountingUses.uses.size()).isEqualTo(1);
    }

    @Test
    void two_fds_of_a_file_have_one_inode() {
        graph.fop(FstatArgs.of(fd, null));
        graph.fop(FstatArgs.of(graph.fd(file, 0), null));
        assertThat(uses()).isEqualTo(2);
        assertThat(fd.inode().gfid()).isEqualTo(file.gfid());
        assertThat(fd.inode().type()).isEqualTo(file.inode().type());
    }

    @Test
    void the_fd_of_a_create_has_the_inode_that_is_made() {
        Loc made = graph.loc("/made");
        graph.fop(CreateArgs.of(made, 2, 0644, 022, graph.fd(made, 2), null));
        assertThat(CountingUses.NOTED).containsExactly("create true", "created 1");
        Inode inode = CountingUses.kept.inode();
        assertThat(CountingUses.uses.get(inode).sum()).isEqualTo(1);
        CountingUses.kept.close();
        assertThatIllegalStateException().isThrownBy(() -> CountingUses.uses.get(inode));
    }

    @Test
    void an_fd_that_is_closed_or_released_still_has_its_inode() {
        graph.fop(FstatArgs.of(fd, null));
        CountingUses.opened.put(fd, new LongAdder());
        graph.fdclose(fd);
        graph.release(fd);
        assertThat(CountingUses.NOTED).containsExactly("fdclose 1", "release 1");
    }
}
