package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.glujava.spi.CbkId;
import org.glujava.type.Client;
import org.glujava.type.Fd;
import org.glujava.type.Inode;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;

/** All cbks that a translator can have come as in GlusterFS, with what they are about. */
@GluJavaTest
class CbksInGraphTest {
    private final TestGraph graph = TestGraph.of(Called.class).build();
    private final Loc place = graph.file("/file");
    private final Inode file = Objects.requireNonNull(place.inode());
    private final Fd fd = graph.fd(place, 2);
    private final Fd dir = graph.fd(graph.directory("/dir"), 5);

    @Test
    void the_end_of_an_inode_goes_to_translators_with_a_context_in_it() {
        graph.forget(file);
        assertThat(Called.NOTED).isEmpty();

        Called.ofInodes.put(file, "mine");
        graph.forget(file);
        graph.forget(file);
        assertThat(Called.NOTED).containsExactly("forget " + file.gfid() + " REGULAR mine");
    }

    @Test
    void the_end_of_an_fd_is_that_of_a_file_or_of_a_directory() {
        graph.release(fd);
        assertThat(Called.NOTED).isEmpty();

        Called.ofFds.put(fd, "mine");
        Called.ofFds.put(dir, "too");
        graph.release(fd);
        graph.release(dir);
        assertThat(Called.NOTED)
                .containsExactly(
                        "release " + fd.gfid() + " 2 1 false mine", "releasedir " + dir.gfid() + " 5 1 false too");
    }

    @Test
    void an_fd_that_is_closed_can_still_be_used() {
        Called.ofFds.put(fd, "mine");
        graph.fdclose(fd);
        graph.fdclose(dir);
        assertThat(Called.NOTED)
                .containsExactly(
                        "fdclose " + fd.gfid() + " 2 1 false mine", "fdclosedir " + dir.gfid() + " 5 1 false null");
        assertThat(Called.ofFds.get(fd)).isEqualTo("mine");
    }

    @Test
    void an_inode_that_is_invalidated_can_be_kept_and_used() {
        Called.ofInodes.put(file, "mine");
        graph.invalidate(file);
        assertThat(Called.NOTED).containsExactly("invalidate " + file.gfid() + " REGULAR mine");
        try (KeptInode kept = Called.KEPT.get(0)) {
            assertThat(Called.ofInodes.get(kept)).isEqualTo("mine");
        }
    }

    @Test
    void a_client_goes() {
        Client client = new Client("uid-1", "name ü");
        graph.clientDisconnect(client);
        graph.clientDestroy(client);
        assertThat(Called.NOTED).containsExactly("clientDisconnect " + client, "clientDestroy " + client);
    }

    @Test
    void an_inode_turns_out_to_be_known_by_another() {
        Inode linked = Objects.requireNonNull(graph.file("/linked").inode());
        graph.ictxmerge(fd, file, linked);
        assertThat(Called.NOTED).isEmpty();

        Called.ofInodes.put(file, "mine");
        graph.ictxmerge(fd, file, linked);
        assertThat(Called.NOTED)
                .containsExactly("ictxmerge 2, " + file.gfid() + " REGULAR mine, " + linked.gfid() + " REGULAR null");
    }

    /** So that one that comes is not forgotten here. */
    @Test
    void there_are_no_others() {
        assertThat(CbkId.values()).hasSize(9);
    }
}
