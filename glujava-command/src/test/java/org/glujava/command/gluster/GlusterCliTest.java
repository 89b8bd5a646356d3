package org.glujava.command.gluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.glujava.command.CommandFailure;
import org.junit.jupiter.api.Test;

class GlusterCliTest {
    @Test
    void a_volume_has_its_options() throws IOException {
        GlusterCli cli = new GlusterCli(new Recorded().file("volume info r2", "volume-info.xml"));

        GlusterVolume volume = GlusterVolume.of(cli, "r2");

        assertThat(volume.started()).isFalse();
        assertThat(volume.heals()).isFalse();
        assertThat(volume.bricks())
                .extracting(ClusterBrick::text)
                .containsExactly("192.0.2.1:/bricks/r1", "192.0.2.1:/bricks/r2");
        assertThat(volume.options())
                .containsEntry("user.glujava.negative-lookup.ttl", "1 s")
                .containsEntry("nfs.disable", "on")
                .hasSize(8);
    }

    @Test
    void failures_have_the_message_of_glusterd() throws IOException {
        GlusterCli none = new GlusterCli(new Recorded().file("volume info", "no-volume.xml"));
        GlusterCli dead = new GlusterCli(new Recorded()
                .answer("volume info", 1, "Connection failed. Please check if gluster daemon is operational.\n"));
        GlusterCli missing = new GlusterCli(command -> {
            throw new IOException("Cannot run program \"gluster\"");
        });

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> GlusterVolume.of(none, "none"))
                .withMessage("'gluster volume info none' failed: Volume does not exist");
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> GlusterVolume.of(dead, "v"))
                .withMessageContaining("Please check if gluster daemon is operational.");
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> GlusterVolume.of(missing, "v"))
                .withMessageContaining("cannot run 'gluster'");
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> GlusterVolume.of(none, "all"))
                .withMessageContaining("no name of a volume");
    }

    @Test
    void the_pool_has_its_nodes() throws IOException {
        assertThat(ClusterNode.pool(new GlusterCli(new Recorded().file("pool list", "pool.xml"))))
                .containsExactly(
                        new ClusterNode("11111111-2937-4425-a0f5-7b1eb9da37b5", "gluster-2", true),
                        new ClusterNode("ba8e85d7-2937-4425-a0f5-7b1eb9da37b5", "localhost", true));
    }

    @Test
    void reports_are_by_node() {
        List<NodeReport> reports = NodeReport.parse(List.of(
                "one 0.1.0 version", "one 5f /a jar.jar", "two missing version", "garbage", "two 5f /a jar.jar"));

        assertThat(reports).hasSize(2);
        assertThat(reports.get(0).of("version")).isEqualTo("0.1.0");
        assertThat(reports.get(1).of("/a jar.jar")).isEqualTo("5f");
        assertThat(reports.get(1).of("other")).isEqualTo(NodeReport.MISSING);
    }

    @Test
    void a_brick_runs_and_is_healed_only_if_glusterd_says_so() {
        ClusterBrick brick = new ClusterBrick("u", "h", "/b");
        String online =
                "<cliOutput><opRet>0</opRet><node><hostname>h</hostname><path>/b</path><status>1</status></node>"
                        + "<node><hostname>Self-heal Daemon</hostname><path>h</path><status>1</status></node></cliOutput>";
        String healed = "<cliOutput><healInfo><bricks><brick><totalNumberOfEntries>0</totalNumberOfEntries></brick>"
                + "</bricks></healInfo><opRet>0</opRet></cliOutput>";
        GlusterCli good = new GlusterCli(
                new Recorded().answer("volume status v", 0, online).answer("volume heal v info summary", 0, healed));
        GlusterCli bad = new GlusterCli(new Recorded()
                .answer("volume status v", 0, online.replaceFirst("<status>1", "<status>0"))
                .answer("volume heal v info summary", 0, healed.replace(">0</total", ">-</total")));

        assertThat(BrickState.isOnline(good, "v", brick)).isTrue();
        assertThat(BrickState.isOnline(bad, "v", brick)).isFalse();
        assertThat(BrickState.isHealed(good, "v")).isTrue();
        assertThat(BrickState.isHealed(bad, "v")).isFalse();
    }

    @Test
    void mounts_of_a_volume_are_found() {
        String table = """
                h:v /mnt/one fuse.glusterfs rw 0 0
                h:/v /mnt/with\\040blank fuse.glusterfs rw 0 0
                h:vv /mnt/other fuse.glusterfs rw 0 0
                h:v /mnt/nfs nfs4 rw 0 0
                """;

        assertThat(Mounts.parse(table, "v")).containsExactly(Path.of("/mnt/one"), Path.of("/mnt/with blank"));
    }

    @Test
    void replaced_graphs_do_not_count_as_running() {
        assertThat(RunningTranslators.parse("{\"instances\": [{\"volume\": \"a\", \"state\": \"left\"},"
                        + " {\"volume\": \"a\", \"state\": \"up\"}, {\"volume\": \"b\", \"state\": \"left\"}]}"))
                .containsOnlyKeys("a")
                .containsEntry("a", "up");
    }
}
