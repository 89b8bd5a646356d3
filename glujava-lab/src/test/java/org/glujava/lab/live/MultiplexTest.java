package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.glujava.lab.Await;
import org.glujava.lab.Cluster;
import org.glujava.lab.ClusterProcess;
import org.glujava.lab.ClusterVolume;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlusterLog;
import org.glujava.lab.translators.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bricks that share a process share its JVM, and can be attached and detached separately. */
@Live
@AnyJdk
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MultiplexTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ROUNDS = 2;

    @Test
    void a_brick_is_detached_and_attached_while_another_serves(LiveLab live) throws Exception {
        Cluster cluster = live.cluster();
        cluster.gluster("volume", "set", "all", "cluster.brick-multiplex", "on");
        Path jar = TestJar.pack(live.lab(), Witness.class);
        ClusterVolume staying = cluster.volume("staying", 1)
                .insertInBricks("witness", "io-threads", jar)
                .start();
        ClusterVolume going = cluster.volume("going", 1)
                .insertInBricks("witness", "io-threads", jar)
                .start();
        ClusterProcess process = staying.brick(1);
        assertThat(going.brick(1).pid()).isEqualTo(process.pid());
        GlusterLog log = process.log();
        FuseMount mount = live.mount("staying", staying);

        try (FileLoad load = FileLoad.in(mount.mountPoint())) {
            for (int round = 1; round <= ROUNDS; round++) {
                try (FuseMount other = live.mount("going-" + round, going)) {
                    Files.writeString(other.mountPoint().resolve("file-" + round), "there");
                    assertThat(other.mountPoint().resolve("file-1")).hasContent("there");
                }
                assertThat(sections(process)).isEqualTo(2);

                going.stop();
                Await.until(SOON, "the brick to be detached", () -> sections(process) == 1);
                load.awaitRounds();
                going.start();
                assertThat(going.brick(1).pid()).isEqualTo(process.pid());
                Await.until(SOON, "the brick to be attached", () -> sections(process) == 2);
                load.awaitRounds();
            }
        }

        assertThat(log.linesWith("going-witness: translator witness", "is up")).hasSize(ROUNDS + 1);
        assertThat(process.running()).isTrue();
        Complaints.assertNone(cluster, mount);
    }

    private static long sections(ClusterProcess process) {
        return process.statedump().sections().keySet().stream()
                .filter(name -> name.startsWith("xlator.features.glujava."))
                .count();
    }
}
