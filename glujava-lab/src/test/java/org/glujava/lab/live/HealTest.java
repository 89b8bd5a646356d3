package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.glujava.lab.Await;
import org.glujava.lab.Cluster;
import org.glujava.lab.ClusterVolume;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Signal;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A replicated volume with translators in Java, on its bricks and in its clients, heals as without. */
@Live
@AnyJdk
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HealTest {
    private static final Duration HEALED = Duration.ofSeconds(60);
    private static final Duration BACKGROUND = Duration.ofSeconds(3);
    private static final int FILES = 20;

    @Test
    void the_daemon_heals_a_brick_that_was_away(LiveLab live) throws Exception {
        Cluster cluster = live.cluster();
        ClusterVolume volume = replicated(live, cluster);
        cluster.insertInHealers("cluster/replicate", witness(live));
        volume.start();
        FuseMount mount = live.mount("client", volume);
        write(mount.mountPoint());

        volume.brick(1).signal(Signal.KILL);
        Await.until(HEALED, "the brick's end", () -> volume.gluster("status").contains("N"));
        change(mount.mountPoint());
        Files.move(mount.mountPoint().resolve("file-11"), mount.mountPoint().resolve("folder/moved"));
        List<String> expected = new Trees(live).of(mount.mountPoint());
        volume.startForce();
        volume.brick(1);
        heal(cluster, volume);

        new Trees(live).assertSameOnBricks(volume, HEALED);
        assertThat(new Trees(live).of(mount.mountPoint())).isEqualTo(expected);
        assertThat(Files.readString(volume.data(1).resolve("file-3"))).isEqualTo("punatrq 3\n"); // by rot13
        assertThat(volume.healer().statedump().section("glujava.witness")).isPresent();
        Complaints.assertNone(cluster, mount);
    }

    @Test
    void a_client_heals_what_it_touches(LiveLab live) throws Exception {
        Cluster cluster = live.cluster();
        ClusterVolume volume = replicated(live, cluster)
                .set("cluster.self-heal-daemon", "off")
                .set("cluster.data-self-heal", "on")
                .set("cluster.metadata-self-heal", "on")
                .set("cluster.entry-self-heal", "on")
                .start();
        FuseMount mount = live.mount("client", volume);
        write(mount.mountPoint());

        volume.brick(1).signal(Signal.KILL);
        Await.until(HEALED, "the brick's end", () -> volume.gluster("status").contains("N"));
        change(mount.mountPoint());
        Trees trees = new Trees(live);
        List<String> expected = trees.of(mount.mountPoint());
        assertThat(mount.unmount()).isTrue();
        volume.startForce();
        volume.brick(1);
        // A client heals a file in the background when it sees the file for the first time, and not again later.
        List<FuseMount> clients = new ArrayList<>();
        Await.until(HEALED, "an end of healing", () -> {
            try (FuseMount client = live.mount("healing-" + clients.size(), volume)) {
                clients.add(client);
                trees.of(client.mountPoint());
                return Await.within(BACKGROUND, () -> trees.sameOnBricks(volume));
            }
        });

        try (FuseMount client = live.mount("healed", volume)) {
            assertThat(trees.of(client.mountPoint())).isEqualTo(expected);
        }
        assertThat(clients.get(0).log().linesWith("witness: fop", "on " + Witness.WORKER))
                .isNotEmpty();
        Complaints.assertNone(cluster, clients.toArray(FuseMount[]::new));
    }

    private static ClusterVolume replicated(LiveLab live, Cluster cluster) {
        cluster.insertInClients("protocol/client", witness(live));
        return cluster.volume("r", 3, "replica", "3")
                .insertInBricks("witness", "io-threads", TestJar.pack(live.lab(), Witness.class))
                .insertInBricks("rot13", "locks", live.paths().rot13Jar())
                .set("performance.quick-read", "off"); // which expects content that rot13 has not changed
    }

    private static Volume witness(LiveLab live) {
        return live.glujava("witness", TestJar.pack(live.lab(), Witness.class));
    }

    private static void write(Path root) throws IOException {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(root.resolve("file-" + i), "written " + i + "\n");
        }
        Files.createDirectory(root.resolve("folder"));
        Files.writeString(root.resolve("folder/inner"), "inner\n");
    }

    /**
     * Content, names, links, modes, owners and xattrs. No file is renamed, because a client leaves a second name of it.
     */
    private static void change(Path root) throws IOException {
        for (int i = 0; i < FILES / 2; i++) {
            Files.writeString(root.resolve("file-" + i), "changed " + i + "\n");
        }
        Files.delete(root.resolve("file-10"));
        Files.createLink(root.resolve("folder/link"), root.resolve("file-12"));
        Files.createSymbolicLink(root.resolve("folder/symlink"), Path.of("../file-12"));
        Files.setPosixFilePermissions(root.resolve("file-13"), PosixFilePermissions.fromString("rw-------"));
        Files.setAttribute(root.resolve("file-14"), "unix:uid", 1000);
        Files.getFileAttributeView(root.resolve("file-15"), UserDefinedFileAttributeView.class)
                .write("colour", ByteBuffer.wrap("red".getBytes()));
        Files.createDirectories(root.resolve("new/deep"));
        Files.write(root.resolve("new/deep/large"), new byte[300_000]);
    }

    /** The daemon refuses to start a heal until it is connected to all bricks again. */
    private static void heal(Cluster cluster, ClusterVolume volume) {
        Await.until(HEALED, "an end of healing", () -> {
            boolean begun = cluster.run("volume", "heal", volume.name()).exitCode() == 0;
            return begun
                    && volume.gluster("heal", "info")
                            .lines()
                            .filter(line -> line.startsWith("Number of entries: "))
                            .allMatch(line -> line.endsWith(": 0"));
        });
    }
}
