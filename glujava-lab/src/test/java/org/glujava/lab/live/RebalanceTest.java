package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.Cluster;
import org.glujava.lab.ClusterVolume;
import org.glujava.lab.FuseMount;
import org.glujava.lab.translators.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files move to new bricks through translators in Java, in the process that moves them and on the bricks. */
@Live
@AnyJdk
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RebalanceTest {
    private static final Duration MOVED = Duration.ofSeconds(90);
    private static final int FILES = 60;

    @Test
    void files_move_to_new_bricks(LiveLab live) throws Exception {
        Path jar = TestJar.pack(live.lab(), Witness.class);
        Cluster cluster = live.cluster().insertInClients("protocol/client", live.glujava("witness", jar));
        ClusterVolume volume = cluster.volume("d", 2)
                .insertInBricks("witness", "io-threads", jar)
                .start();
        FuseMount mount = live.mount("client", volume);
        write(mount.mountPoint());
        Trees trees = new Trees(live);
        List<String> before = trees.of(mount.mountPoint());

        volume.addBricks(2);
        volume.gluster("rebalance", "start", "force"); // also to a disk with less free space
        Await.until(MOVED, "the end of rebalance", () -> {
            // All is read, but not compared, because DHT itself may list a file twice while it moves it.
            trees.of(mount.mountPoint());
            // While the process that moves files starts, glusterd cannot reach it, and fails.
            Cluster.Said status = cluster.run("volume", "rebalance", volume.name(), "status");
            return status.exitCode() == 0 && !status.text().contains("in progress");
        });

        assertThat(volume.gluster("rebalance", "status")).contains("completed").doesNotContain("failed");
        assertThat(trees.of(mount.mountPoint())).isEqualTo(before);
        for (int brick = 1; brick <= 4; brick++) {
            assertThat(files(volume.data(brick))).as("files on brick " + brick).isPositive();
        }
        assertThat(volume.rebalanceLog().linesWith("witness: fop", "on " + Witness.WORKER))
                .isNotEmpty();
        assertThat(volume.rebalanceLog().linesWith("witness: reply")).isNotEmpty();
        Complaints.assertNone(cluster, mount);
    }

    private static void write(Path root) throws IOException {
        for (int i = 0; i < FILES; i++) {
            Path folder = Files.createDirectories(root.resolve("folder-" + i % 3));
            Path file = Files.write(folder.resolve("file-" + i), new byte[i * 5000]);
            Files.getFileAttributeView(file, UserDefinedFileAttributeView.class)
                    .write("number", ByteBuffer.wrap(String.valueOf(i).getBytes()));
        }
    }

    /** DHT's link files, which no user may read, do not count. */
    private static long files(Path brick) throws IOException {
        try (Stream<Path> all = Files.walk(brick)) {
            long files = 0;
            for (Path path :
                    all.filter(path -> !path.toString().contains("/.glusterfs")).toList()) {
                boolean readable = Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_READ);
                files += readable && Files.isRegularFile(path) ? 1 : 0;
            }
            return files;
        }
    }
}
