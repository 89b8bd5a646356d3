package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlusterProcess;
import org.glujava.lab.MetricsFile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.FailingLookups;
import org.glujava.lab.translators.Hiding;
import org.glujava.lab.translators.Parking;
import org.junit.jupiter.api.Test;

/** The section of an instance in a statedump (SIGUSR1). */
@Live
class StatedumpLiveTest {
    /** GlusterFS's own xlator above a client's graph, which counts each fop from FUSE. */
    static final String TOP = "meta-autoload";

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void the_section_names_translator_jar_version_and_fops(LiveLab live) {
        Path jar = TestJar.pack(live.lab(), Hiding.class, "Hidden");
        FuseMount mount = live.mount("java", live.glujava("hiding", jar).with("name", "hidden"));

        Map<String, String> section = section(mount, "hiding");

        assertThat(section)
                .containsEntry("translator", "hiding")
                .containsEntry("jar", jar.toString())
                .containsEntry("fops", "lookup")
                .containsEntry("version", TestJar.VERSION)
                .containsEntry("in-flight", "0")
                .containsEntry("failures", "0");
    }

    @Test
    void a_fop_without_a_method_never_enters_java(LiveLab live) throws IOException {
        Path jar = TestJar.pack(live.lab(), Hiding.class, "Hidden");
        FuseMount mount = live.mount("java", live.glujava("hiding", jar).with("name", "hidden"));

        useMostFops(mount.mountPoint());

        Map<String, String> section = section(mount, "hiding");
        MetricsFile counted = mount.metrics();
        assertThat(counted.count(TOP, "create")).isPositive();
        assertThat(counted.count(TOP, "write")).isPositive();
        assertThat(entries(section, "lookup"))
                .isEqualTo(counted.count(TOP, "lookup"))
                .isPositive();
        assertThat(section.keySet())
                .filteredOn(key -> key.startsWith("entries."))
                .allSatisfy(key -> assertThat(
                                key.equals("entries.lookup") || section.get(key).equals("0"))
                        .as(key + "=" + section.get(key))
                        .isTrue());
    }

    @Test
    void a_frame_in_flight_is_counted_until_it_is_answered(LiveLab live) throws Exception {
        Volume parking = live.glujava("parking", TestJar.pack(live.lab(), Parking.class));
        FuseMount mount = live.mount("java", parking);
        // In a folder of its own, because the kernel looks up one name of a folder at a time.
        Path folder = Files.createDirectory(mount.mountPoint().resolve("folder"));
        Files.writeString(live.brick().data().resolve("folder/parked"), "");

        CompletableFuture<Boolean> parked = CompletableFuture.supplyAsync(() -> Files.exists(folder.resolve("parked")));
        // A lookup of another file may be in flight for a moment; this one is suspended.
        Await.until(
                SOON,
                "the suspended frame",
                () -> section(mount, "parking").get("suspended").equals("1"));
        assertThat(parked).isNotDone();
        assertThat(section(mount, "parking"))
                .containsEntry("in-flight", "1")
                .hasEntrySatisfying(
                        "suspended.1",
                        value -> assertThat(value)
                                .matches("lookup for \\d+ s, at .*Parking\\.lookup\\(Parking\\.java:\\d+\\)"));
        assertThat(mount.mountPoint().resolve("release")).doesNotExist();

        assertThat(parked.get(10, TimeUnit.SECONDS)).isTrue();
        Await.until(
                SOON,
                "the answer to be counted",
                () -> section(mount, "parking").get("in-flight").equals("0"));
        assertThat(section(mount, "parking")).containsEntry("suspended", "0").doesNotContainKey("suspended.1");
    }

    @Test
    void failures_are_counted(LiveLab live) {
        FuseMount mount = live.mount("java", live.glujava("failing", TestJar.pack(live.lab(), FailingLookups.class)));

        assertThat(mount.mountPoint().resolve("one").toFile().mkdir()).isFalse();
        assertThat(mount.mountPoint().resolve("two").toFile().mkdir()).isFalse();

        assertThat(section(mount, "failing")).containsEntry("failures", "2").containsEntry("entries.mkdir", "2");
    }

    static Map<String, String> section(GlusterProcess process, String volume) {
        Map<String, Map<String, String>> sections = process.statedump().sections();
        return sections.entrySet().stream()
                .filter(section ->
                        section.getKey().contains(volume) && section.getValue().containsKey("translator"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section of " + volume + " in " + sections.keySet()));
    }

    static long entries(Map<String, String> section, String fop) {
        return Long.parseLong(section.getOrDefault("entries." + fop, "0"));
    }

    private static void useMostFops(Path root) throws IOException {
        Path folder = Files.createDirectory(root.resolve("folder"));
        Path file = Files.writeString(folder.resolve("file"), "text");
        assertThat(file).hasContent("text");
        Files.createSymbolicLink(folder.resolve("symlink"), file);
        Files.createLink(folder.resolve("link"), file);
        Files.move(folder.resolve("link"), folder.resolve("renamed"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertThat(folder).isDirectoryContaining(entry -> entry.endsWith("renamed"));
        Files.delete(folder.resolve("renamed"));
        Files.delete(folder.resolve("symlink"));
        Files.delete(file);
        Files.delete(folder);
    }
}
