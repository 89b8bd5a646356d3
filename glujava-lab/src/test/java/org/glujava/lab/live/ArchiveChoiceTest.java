package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which class data archive a start uses: that with linked classes, the other one, or none. */
@Live
class ArchiveChoiceTest {
    private static final String LINKED = "linked.jsa";
    private static final String NOT_LINKED = "classes.jsa";
    private static final String NONE = "none";

    private static int mounts;

    @Test
    void an_archive_that_is_damaged_foreign_or_not_safe_is_left_out(LiveLab live) throws Exception {
        Path home = ArchivedHome.make(live);
        if (hasLinked(live)) {
            assertLeftOut(live, home, LINKED, NOT_LINKED);
            Files.delete(archive(home, LINKED));
        }
        assertLeftOut(live, home, NOT_LINKED, NONE);
    }

    /** The JVM would take no class from an archive with linked classes, and none from its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:0",
                "-XX:StartFlightRecording=disk=false",
            })
    void options_that_refuse_linked_classes_take_the_other_archive(String option, LiveLab live) throws Exception {
        assumeThat(hasLinked(live)).isTrue();
        Path home = ArchivedHome.make(live);

        assertThat(used(live, home, "-Dnothing=1")).isEqualTo(LINKED);
        assertThat(used(live, home, option)).isEqualTo(NOT_LINKED);
    }

    @Test
    void an_archive_of_other_jars_is_left_out(LiveLab live) throws Exception {
        Path home = ArchivedHome.make(live);
        Files.write(home.resolve("jna.jar"), new byte[] {0}, StandardOpenOption.APPEND);

        assertThat(used(live, home)).isEqualTo(NONE);
    }

    /** @param instead the archive that is used if this one is left out */
    private static void assertLeftOut(LiveLab live, Path home, String name, String instead) throws IOException {
        Path archive = archive(home, name);
        byte[] whole = Files.readAllBytes(archive);
        FileTime made = Files.getLastModifiedTime(archive);
        List<byte[]> others =
                new ArrayList<>(List.of(Files.readAllBytes(live.paths().negativeLookupJar())));
        for (int at : List.of(0, 5_000, whole.length / 2)) {
            byte[] damaged = whole.clone();
            for (int i = at; i < at + 64; i++) {
                damaged[i] ^= 0x55;
            }
            others.add(damaged);
        }
        for (int size : List.of(0, 4096, whole.length - 5_000)) {
            others.add(Arrays.copyOf(whole, size));
        }
        for (byte[] other : others) {
            write(archive, other);
            Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(1))); // later than made
            assertThat(used(live, home)).isEqualTo(instead);
        }

        write(archive, whole);
        Files.setLastModifiedTime(archive, made);
        assertThat(used(live, home)).isEqualTo(name);
        assertThat(archive.toFile().setWritable(true, false)).isTrue();
        assertThat(used(live, home)).isEqualTo(instead);
    }

    private static void write(Path classes, byte[] content) throws IOException {
        Files.delete(classes);
        Files.write(classes, content);
        assertThat(classes.toFile().setWritable(true, true)).isTrue();
    }

    /** Returns the name of the archive that a mount uses. The mount works in any case, and says nothing. */
    private static String used(LiveLab live, Path home, String... options) throws IOException {
        Volume translator = live.glujava("small", TestJar.pack(live.lab(), Witness.class));
        for (String option : options) {
            translator = translator.with("jvm-options", option);
        }
        String name = "mount" + ++mounts;
        try (FuseMount mount =
                ArchivedHome.mounting(live, home, name, translator).mount()) {
            assertThat(mount.mountPoint().resolve("missing")).doesNotExist();
            assertThat(mount.log().errors()).isEmpty();
            assertThat(live.lab().folder().resolve(name + ".console")).isEmptyFile();
            return Files.readAllLines(Path.of("/proc/" + mount.pid() + "/maps")).stream()
                    .filter(line -> line.contains(home + "/archive/") && line.endsWith(".jsa"))
                    .map(line -> line.substring(line.lastIndexOf('/') + 1))
                    .findFirst()
                    .orElse(NONE);
        }
    }

    private static boolean hasLinked(LiveLab live) throws IOException {
        return Integer.parseInt(ClassList.version(ArchivedHome.javaHome(live))) >= 25;
    }

    private static Path archive(Path home, String name) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("archive"))) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }
}
