package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.glujava.lab.Cluster;
import org.glujava.lab.ClusterProcess;
import org.glujava.lab.ClusterVolume;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Options that are set with {@code gluster volume set} reach the instances that run, in bricks and in clients. */
@Live
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReconfigureTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String[] PAST = {"options are set again", "go past the translator"};

    @Test
    void a_brick_and_a_client_let_fops_pass_when_told(LiveLab live) throws Exception {
        Path jar = TranslatorJar.pack(live.lab(), Witness.class);
        Volume witness = live.glujava("witness", jar);
        Cluster cluster = live.cluster().insertInClients("protocol/client", witness);
        ClusterVolume volume = cluster.volume("v", 1).insertInBricks("witness", "io-threads", jar).start();
        FuseMount mount = live.mount("client", volume);
        Files.writeString(mount.mountPoint().resolve("file"), "before");
        ClusterProcess brick = volume.brick(1);

        cluster.insertNothing().insertInClients("protocol/client", witness.with("pass-through", "on"));
        volume.set("user.xlator.witness.pass-through", "on");

        assertThat(brick.log().gains(SOON, PAST)).as("the brick's instance is told").isTrue();
        assertThat(mount.log().gains(SOON, PAST)).as("the client's instance is told").isTrue();
        Files.writeString(mount.mountPoint().resolve("file"), "after");
        assertThat(mount.mountPoint().resolve("file")).hasContent("after");
        assertThat(volume.brick(1).pid()).isEqualTo(brick.pid());
        Complaints.assertNone(cluster, mount);
    }
}
