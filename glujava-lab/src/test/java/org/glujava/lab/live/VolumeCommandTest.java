package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glujava.command.Glujava;
import org.glujava.lab.Cluster;
import org.glujava.lab.ClusterVolume;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.translators.Replaceable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code glujava volume} puts translators into volumes of a real glusterd, and leaves nothing behind. */
@Live
@AnyJdk
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VolumeCommandTest {
    private static final String NAME = "negative-lookup";

    @Test
    void a_translator_comes_into_clients_and_goes_without_a_trace(LiveLab live) throws Exception {
        Cluster cluster = live.cluster();
        ClusterVolume volume =
                cluster.volume("v", 2).set("auth.allow", "192.0.2.*").start();
        Path mount = mount(cluster, live.lab().folder("mount"), "v");
        Map<String, String> before = volfiles(live);
        List<String> options = options(volume);
        String jar = jar(live);

        assertThat(glujava(cluster, 1, "volume", "enable", "v", NAME, jar))
                .contains("a node has no GluJava", "peer_glujava command not found");
        cluster.install();
        assertThat(glujava(cluster, 1, "volume", "enable", "v", NAME, jar, "ttl=soon"))
                .contains("option 'ttl' has the value 'soon'");
        assertThat(glujava(cluster, 1, "volume", "enable", "v", "cache")).contains("glujava/cache is not installed on");
        assertThat(glujava(cluster, 1, "volume", "enable", "v", NAME, jar, "heap-size=3MB"))
                .contains("heap-size 3MB of the volume is too small");
        assertThat(glujava(cluster, 0, "volume", "enable", "v", NAME, jar, "--dry-run"))
                .contains("user.glujava.negative-lookup = client");
        assertThat(options(volume)).isEqualTo(options);

        assertThat(glujava(cluster, 0, "volume", "enable", "v", NAME, jar, "ttl=1h"))
                .doesNotContain("old graph");
        assertThat(options(volume)).contains("user.glujava.negative-lookup.ttl: 1h");
        assertThat(Info.of(mount).volumes()).containsExactly("v-negative-lookup");
        assertThat(Files.exists(mount.resolve("known"))).isFalse();
        writeToBricks(volume, "known", "unknown");
        assertThat(Files.exists(mount.resolve("known")))
                .as("answered from memory")
                .isFalse();
        assertThat(Files.exists(mount.resolve("unknown"))).isTrue();
        assertThat(glujava(cluster, 0, "volume", "status", "v", "--json"))
                .contains("\"ttl\": \"1h\"", mountPoint(live) + "\": \"up\"")
                .contains("\"features/glujava\": \"installed\"", "\"name\": \"glusterfs\"");

        glujava(cluster, 0, "volume", "set", "v", NAME, "ttl=2h");
        assertThat(volfiles(live).get("v.tcp-fuse.vol")).contains("option ttl 2h");
        assertThat(glujava(cluster, 1, "volume", "set", "v", NAME, "tll=2h")).contains("'ttl'?");

        assertThat(glujava(cluster, 0, "volume", "disable", "v", NAME)).doesNotContain("stay", "old graph");
        assertThat(options(volume)).isEqualTo(options);
        assertThat(volfiles(live)).isEqualTo(before);
        assertThat(Files.exists(mount.resolve("known"))).isTrue();
        assertThat(states(mount)).isEmpty();
        Complaints.assertNone(cluster);
    }

    @Test
    void one_mount_tries_a_translator(LiveLab live) throws Exception {
        Cluster cluster = live.cluster().install();
        cluster.volume("v", 1).start();
        Path folder = live.lab().folder("trial");
        String with = "--with=" + live.paths().negativeLookupJar();

        assertThat(glujava(cluster, 1, "mount", Cluster.ADDRESS + ":/none", folder.toString(), with))
                .contains("there is no volfile of the volume none");
        assertThat(glujava(cluster, 1, "mount", Cluster.ADDRESS + ":/v", folder.toString(), with, "heap-size=3MB"))
                .contains("heap-size 3MB of the volume is too small");
        assertThat(glujava(cluster, 1, "mount", Cluster.ADDRESS + ":/v", folder.toString(), with, "heap-size=4MB"))
                .as("not the error of the run before")
                .contains("heap-size 4MB of the volume is too small");
        assertThat(glujava(cluster, 0, "mount", Cluster.ADDRESS + ":/v", folder.toString(), with, "ttl=1h"))
                .contains("umount " + folder);
        Path mount = cluster.seenInside(folder);
        assertThat(Info.of(mount).volumes()).containsExactly("v-negative-lookup");
        assertThat(glujava(cluster, 1, "mount", Cluster.ADDRESS + ":/v", folder.toString(), with, "ttl=1h"))
                .contains("a mount already");
        assertThat(cluster.inside(List.of("umount", folder.toString())).exitCode())
                .isZero();
        assertThat(mount).isEmptyDirectory();
    }

    @Test
    void a_translator_comes_into_bricks_and_goes_without_a_trace(LiveLab live) throws Exception {
        Cluster cluster = live.cluster().install().install(NAME);
        ClusterVolume volume = cluster.volume("r", 2, "replica", "2").start();
        List<String> options = options(volume);

        assertThat(glujava(cluster, 1, "volume", "enable", "r", NAME, "--brick", "nowhere", jar(live)))
                .contains("nowhere");
        assertThat(options(volume)).isEqualTo(options);
        assertThat(glujava(cluster, 0, "volume", "enable", "r", NAME, "--brick", "io-threads", jar(live)))
                .containsPattern("restarted: .*r-1\n.*restarted: .*r-2");
        FuseMount mount = live.mount("client", volume);
        assertThat(states(mount.mountPoint())).contains("r-negative-lookup");
        assertThat(glujava(cluster, 0, "volume", "set", "r", NAME, "ttl=40s")).contains("set: options");

        assertThat(glujava(cluster, 0, "volume", "disable", "r", NAME))
                .containsPattern("restarted: .*r-1\n.*restarted: .*r-2")
                .doesNotContain("stay");
        assertThat(options(volume)).isEqualTo(options);
        Files.writeString(mount.mountPoint().resolve("file"), "now");
        assertThat(states(mount.mountPoint())).isEmpty();
    }

    @Test
    void a_newer_jar_takes_over_in_bricks_and_in_clients(LiveLab live) throws Exception {
        Cluster cluster = live.cluster().install().install("replaceable");
        ClusterVolume volume = cluster.volume("v", 2);
        String jar = "jar=" + replaceable(live, "1");
        assertThat(glujava(cluster, 0, "volume", "enable", "v", "replaceable", "--brick", "io-threads", jar))
                .contains("not started");
        glujava(cluster, 0, "volume", "enable", "v", "replaceable", jar);
        assertThat(glujava(cluster, 1, "volume", "reload", "v", "replaceable", "--client"))
                .contains("v is not started");
        volume.start();
        Path mount = mount(cluster, live.lab().folder("mount"), "v");
        List<String> options = options(volume);
        replaceable(live, "2");

        assertThat(glujava(cluster, 1, "volume", "reload", "v", "replaceable")).contains("choose: --client or --brick");
        assertThat(glujava(cluster, 0, "volume", "reload", "v", "replaceable", "--client", "--dry-run"))
                .contains("the clients of v load ", "reload = ", "Nothing is mounted again");
        assertThat(options(volume)).isEqualTo(options);
        assertThat(glujava(cluster, 0, "volume", "reload", "v", "replaceable", "--client"))
                .containsPattern("reloaded: glusterfs \\d+ on localhost, version 2\n")
                .contains("reloaded: replaceable in the clients of v");
        assertThat(Info.of(mount).instance("v-replaceable").get("version").getAsString())
                .isEqualTo("2");
        assertThat(glujava(cluster, 0, "volume", "status", "v"))
                .containsPattern("\\(glusterfsd\\) on .*: up, version 1");
        assertThat(glujava(cluster, 0, "volume", "reload", "v", "replaceable", "--brick", "--timeout", "40"))
                .containsPattern("(reloaded: glusterfsd \\d+ on localhost, version 2\\s+){2}");
        Complaints.assertNone(cluster);
    }

    /** Puts a version of the jar into its place, and returns that. */
    private static Path replaceable(LiveLab live, String version) throws IOException {
        Path jar = TestJar.ofVersion(live.lab(), Replaceable.class, version);
        return Files.move(jar, live.lab().folder().resolve("replaceable.jar"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String jar(LiveLab live) {
        return "jar=" + live.paths().negativeLookupJar();
    }

    /** GlusterFS prints them in the order in which they were set. granular-entry-heal is set by another command. */
    private static List<String> options(ClusterVolume volume) {
        return volume.gluster("info")
                .replace("granular-entry-heal: enable", "granular-entry-heal: on")
                .lines()
                .sorted()
                .toList();
    }

    /** Mounts a volume on the node, which has GluJava. Returns when the bricks are connected. */
    private static Path mount(Cluster cluster, Path folder, String volume) throws IOException {
        List<String> glusterfs = List.of(
                "glusterfs",
                "--volfile-server",
                Cluster.ADDRESS,
                "--volfile-id",
                volume,
                "--entry-timeout=0",
                folder.toString());
        Cluster.Said said = cluster.inside(glusterfs);
        assertThat(said.exitCode()).as(said.text()).isZero();
        Path seen = cluster.seenInside(folder);
        Files.writeString(seen.resolve("first"), "");
        return seen;
    }

    private static String mountPoint(LiveLab live) {
        return live.lab().folder().resolve("mount").toString();
    }

    /** Writes files behind the back of the clients. */
    private static void writeToBricks(ClusterVolume volume, String... names) throws IOException {
        for (String name : names) {
            for (int brick = 1; brick <= volume.bricks(); brick++) {
                Files.writeString(volume.data(brick).resolve(name), "");
            }
        }
    }

    private static String states(Path mount) {
        try {
            return Info.of(mount).volumes().toString();
        } catch (AssertionError e) {
            return ""; // no translator in Java answers the xattr
        }
    }

    private static Map<String, String> volfiles(LiveLab live) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(live.lab().folder().resolve("node/lib/vols/v"))) {
            for (Path file :
                    files.filter(each -> each.toString().contains(".vol")).toList()) {
                content.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return content;
    }

    private static String glujava(Cluster cluster, int code, String... arguments) {
        GlujavaPaths paths = GlujavaPaths.find();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dglujava.probe=" + paths.root().resolve("glujava-native/target/probe/glujava-probe"),
                "-cp",
                System.getProperty("java.class.path"),
                Glujava.class.getName()));
        command.addAll(List.of(arguments));
        Cluster.Said said = cluster.inside(command);
        assertThat(said.exitCode())
                .as("%s: %s", List.of(arguments), said.text())
                .isEqualTo(code);
        return said.text();
    }
}
