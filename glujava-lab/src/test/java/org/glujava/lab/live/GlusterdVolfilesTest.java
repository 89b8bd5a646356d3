package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glujava.command.volfile.Finding;
import org.glujava.command.volfile.NewVolume;
import org.glujava.command.volfile.ParsedVolfile;
import org.glujava.command.volfile.VolfileCheck;
import org.glujava.command.volfile.VolfileEdit;
import org.glujava.command.volfile.VolumeSummary;
import org.glujava.command.volume.ClientChange;
import org.glujava.command.volume.PlacedTranslator;
import org.glujava.lab.Cluster;
import org.glujava.lab.GlujavaPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command can change every volfile that glusterd writes, and undo the change byte for byte. */
@Live
@AnyJdk
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GlusterdVolfilesTest {
    private static final NewVolume ADDED = new NewVolume("added", "features/glujava", Map.of("ttl", "1 s"));

    @Test
    void a_volume_is_inserted_anywhere_and_removed_again(LiveLab live) throws Exception {
        Cluster cluster = live.cluster();
        makeSnapshotsPossible(live, cluster);
        cluster.volume("distributed", 2).start();
        cluster.volume("replicated", 3, "replica", "3").start();
        cluster.volume("arbiter", 3, "replica", "3", "arbiter", "1").start();
        cluster.volume("dispersed", 3, "disperse", "3", "redundancy", "1").start();
        cluster.gluster("volume", "quota", "distributed", "enable");
        cluster.gluster("volume", "bitrot", "replicated", "enable");
        cluster.gluster("volume", "set", "replicated", "features.uss", "enable");
        cluster.gluster("snapshot", "create", "taken", "replicated", "no-timestamp");
        cluster.gluster("snapshot", "activate", "taken");
        cluster.gluster("snapshot", "clone", "cloned", "taken");

        List<Path> volfiles = volfiles(live);
        assertThat(volfiles)
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "trusted-replicated.tcp-fuse.vol",
                        "dispersed.tcp-fuse.vol",
                        "distributed-rebalance.vol",
                        "replicated-shd.vol",
                        "quotad.vol",
                        "bitd-server.vol",
                        "scrub-server.vol",
                        "replicated-snapd.vol",
                        "trusted-cloned.tcp-fuse.vol")
                .anyMatch(name -> name.matches("\\p{XDigit}{32}\\.192\\.0\\.2\\.1\\.run-gluster-snaps-.*"))
                .anyMatch(name -> name.matches("trusted-\\p{XDigit}{32}\\.tcp-fuse\\.vol"))
                .anyMatch(name -> name.startsWith("arbiter." + Cluster.ADDRESS));
        for (Path volfile : volfiles) {
            roundTrips(volfile);
        }
        List<Path> ofClients = volfiles.stream()
                .filter(file -> file.toString().endsWith(".tcp-fuse.vol"))
                .toList();
        assertThat(ofClients).hasSizeGreaterThanOrEqualTo(8);
        for (Path volfile : ofClients) {
            theFilterDoesTheSame(live, volfile);
        }
    }

    /** Puts the bricks on a file system of which glusterd can make snapshots. */
    private static void makeSnapshotsPossible(LiveLab live, Cluster cluster) throws IOException {
        Path folder = live.lab().folder("lvm");
        Path script = folder.resolve("lvm.sh");
        try (InputStream in = GlusterdVolfilesTest.class.getResourceAsStream("lvm.sh")) {
            Files.copy(in, script);
        }
        Cluster.Said said = cluster.inside(List.of(
                "sh",
                script.toString(),
                folder.toString(),
                live.lab().folder("bricks").toString()));
        assertThat(said.exitCode()).as(said.text()).isZero();
    }

    /** The filter is written in C, because glusterd waits for it. */
    private static void theFilterDoesTheSame(LiveLab live, Path volfile) throws Exception {
        PlacedTranslator first =
                PlacedTranslator.inClients("a-cache", Map.of("ttl", "1 \"s\\\" `x`", "b.c", "option", "a", "#"));
        PlacedTranslator second = PlacedTranslator.inClients("cache", Map.of("jar", "/some.jar"));
        StringBuilder info = new StringBuilder("type=0\n");
        for (PlacedTranslator each : List.of(second, first)) {
            each.options()
                    .forEach((key, value) ->
                            info.append(key).append('=').append(value).append('\n'));
        }
        Path folder = Files.createTempDirectory(live.lab().folder(), "filtered");
        Files.writeString(folder.resolve("info"), info);
        Path copy = Files.copy(volfile, folder.resolve(volfile.getFileName()));

        Process filter = new ProcessBuilder(live.paths().filter().toString(), copy.toString()).start();
        assertThat(filter.waitFor()).isZero();

        ParsedVolfile edited = ParsedVolfile.parse(Files.readAllBytes(volfile));
        for (PlacedTranslator each : List.of(second, first)) {
            edited = ClientChange.with(edited, each);
        }
        assertThat(Files.readString(copy, StandardCharsets.ISO_8859_1)).isEqualTo(text(edited));
    }

    private static void roundTrips(Path volfile) throws Exception {
        byte[] content = Files.readAllBytes(volfile);
        ParsedVolfile file = ParsedVolfile.parse(content);
        String text = text(file);

        assertThat(VolfileCheck.of(file, GlujavaPaths.xlatorFolder(), (type, options) -> null))
                .as("faults of %s", volfile)
                .noneMatch(Finding::error);
        for (VolumeSummary volume : VolumeSummary.topDown(file)) {
            ParsedVolfile above = VolfileEdit.insertAbove(file, ADDED, volume.name());
            assertThat(text(above)).as("%s, above %s", volfile, volume.name()).contains("subvolumes " + volume.name());
            assertThat(text(VolfileEdit.remove(above, "added")))
                    .as("%s, above %s and removed", volfile, volume.name())
                    .isEqualTo(text);
            if (volume.subvolumes().size() == 1) {
                assertThat(text(VolfileEdit.remove(VolfileEdit.insertBelow(file, ADDED, volume.name()), "added")))
                        .as("%s, below %s and removed", volfile, volume.name())
                        .isEqualTo(text);
            }
        }
        assertThat(file.bytes()).isEqualTo(content);
    }

    private static List<Path> volfiles(LiveLab live) throws Exception {
        try (Stream<Path> files = Files.walk(live.lab().folder().resolve("node/lib"))) {
            return files.filter(file -> file.toString().endsWith(".vol"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(ParsedVolfile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }
}
