package org.glujava.command.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.gluster.Recorded;
import org.junit.jupiter.api.Test;

class VolumeReloadTest {
    private static final String OTHER = "11111111-2937-4425-a0f5-7b1eb9da37b5 ";
    private static final String ASKED = OTHER + "asked v-cache\n";
    private static final String OLD = OTHER + "up 12 glusterfsd 0 1 1.0\n" + ASKED;
    private static final PlacedTranslator CACHE = PlacedTranslator.inBricks("cache", "io-threads", Map.of("ttl", "1s"));

    private final Recorded gluster = new Recorded();

    /** Reloads a translator while the processes of the other node are these, one answer after the other. */
    private VolumeReload.Outcome reload(Duration limit, String... processes) throws IOException {
        gluster.file("pool list", "pool.xml").answer("volume set", 0, Recorded.DONE);
        for (String each : processes) {
            gluster.answer("system:: execute glujava processes v-cache", 0, each);
        }
        GlusterVolume volume = new GlusterVolume("v", true, "Replicate", List.of(), CACHE.options());
        return new VolumeReload(new GlusterCli(gluster), volume, CACHE).run(limit);
    }

    @Test
    void an_option_changes_and_the_processes_of_other_nodes_are_waited_for() throws IOException {
        VolumeReload.Outcome outcome =
                reload(Duration.ofMinutes(1), OLD, OLD, OTHER + "up 12 glusterfsd 1 1 1.1 of May\n" + ASKED);

        assertThat(outcome.isWhole()).isTrue();
        assertThat(outcome.done()).containsExactly("glusterfsd 12 on gluster-2, version 1.1 of May");
        assertThat(outcome.silent()).isEmpty();
        assertThat(gluster.asked().stream().filter(words -> words.startsWith("volume set")))
                .singleElement()
                .asString()
                .matches("volume set v user.xlator.cache io-threads user.xlator.cache.reload \\S+Z"
                        + " user.xlator.cache.ttl 1s");
    }

    @Test
    void a_process_that_refuses_or_does_nothing_is_named() throws IOException {
        String two = OTHER + "up 13 glusterfsd 0 0 1.0\n";

        VolumeReload.Outcome outcome =
                reload(Duration.ZERO, two + OLD, two + OTHER + "up 12 glusterfsd 0 2 1.0\n" + ASKED);

        assertThat(outcome.isWhole()).isFalse();
        assertThat(outcome.refused()).containsExactly("glusterfsd 12 on gluster-2, version 1.0");
        assertThat(outcome.late()).containsExactly("glusterfsd 13 on gluster-2, version 1.0");
    }

    @Test
    void processes_that_have_ended_or_begun_and_clients_do_not_matter() throws IOException {
        VolumeReload.Outcome outcome = reload(
                Duration.ZERO,
                OLD,
                OTHER + "up 14 glusterfsd 0 0 1.1\n" + OTHER + "up 15 glusterfs 0 0 1.0\n" + OTHER + "nonsense\n"
                        + ASKED);

        assertThat(outcome.isWhole()).isTrue();
        assertThat(outcome.done()).containsExactly("glusterfsd 14 on gluster-2, version 1.1");
    }

    @Test
    void a_node_without_an_answer_is_named() throws IOException {
        assertThat(reload(Duration.ZERO, "").silent()).containsExactly("gluster-2");

        gluster.answer("system:: execute", 1, "no such command");
        assertThat(reload(Duration.ZERO).silent()).containsExactly("gluster-2");
    }
}
