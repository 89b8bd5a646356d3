package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Crashing;
import org.glujava.lab.translators.Hoarding;
import org.glujava.lab.translators.MakingTemporaryFile;
import org.junit.jupiter.api.Test;

/** In a process with the umask 0, which each brick has, only its user can read files of the JVM and the translator. */
@Live
class PrivateFilesTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void the_report_of_a_crash(LiveLab live) throws IOException {
        FuseMount mount = openToAll(live, live.glujava("crashing", TestJar.pack(live.lab(), Crashing.class)));

        assertThatThrownBy(() -> Files.size(mount.mountPoint().resolve("crashes")))
                .isInstanceOf(IOException.class);
        assertThat(mount.endsWithin(SOON)).isTrue();

        Path report = live.lab().folder().resolve("hs_err_pid" + mount.pid() + ".log");
        assertThat(mode(report)).isEqualTo("rw-------");
        assertThat(mount.log().linesWith("] C [", "crashed (signal 11)", report.toString()))
                .hasSize(1);
        assertThat(report).content().contains("Crashing.lookup");
        assertPrivate(live);
        Files.delete(report);
    }

    @Test
    void a_recording_and_its_dump(LiveLab live) throws IOException {
        FuseMount mount = openToAll(live, live.glujava("keeping", TestJar.pack(live.lab(), MakingTemporaryFile.class)));
        Path dumped = live.lab().folder().resolve("fops.jfr");

        Jcmd.run(mount, "JFR.start", "name=fops", "settings=none", "+org.glujava.Fop#enabled=true");
        Jcmd.run(mount, "JFR.dump", "name=fops", "filename=" + dumped);

        assertPrivate(live);
        try (Stream<Path> files = Files.list(folder(live))) {
            assertThat(files.map(Path::toString)).anyMatch(name -> name.endsWith("_" + mount.pid()));
        }
        assertThat(mode(dumped)).isEqualTo("rw-------");
    }

    @Test
    void a_temporary_file_of_a_translator(LiveLab live) throws IOException {
        FuseMount mount = openToAll(live, live.glujava("keeping", TestJar.pack(live.lab(), MakingTemporaryFile.class)));

        assertThat(mount.mountPoint().resolve("keeps")).doesNotExist();

        assertPrivate(live);
        assertThat(named(live, "kept")).isNotEmpty();
    }

    @Test
    void the_heap_that_is_dumped_when_it_is_full(LiveLab live) throws IOException {
        Volume hoarding = live.glujava("hoarding", TestJar.pack(live.lab(), Hoarding.class))
                .with("time", "1s")
                .with("heap-size", "16MB")
                .with("jvm-options", "-XX:+HeapDumpOnOutOfMemoryError");
        FuseMount mount = openToAll(live, hoarding);

        // Its lookup starts the hoarding, and may itself fail for lack of memory.
        Files.exists(mount.mountPoint().resolve("hoard"));

        Await.until(
                SOON,
                "the heap to be dumped",
                () -> !named(live, "java_pid" + mount.pid()).isEmpty());
        assertPrivate(live);
    }

    /** Files of users have the modes that the users set: our umask does not affect them. */
    @Test
    void files_of_users_have_the_users_modes(LiveLab live) throws IOException {
        FuseMount mount = openToAll(live, live.glujava("keeping", TestJar.pack(live.lab(), MakingTemporaryFile.class)));
        Path file = mount.mountPoint().resolve("file");

        new ProcessBuilder("sh", "-c", "umask 0; echo >\"$0\"", file.toString())
                .start()
                .onExit()
                .join();

        assertThat(mode(file)).isEqualTo("rw-rw-rw-");
    }

    private static FuseMount openToAll(LiveLab live, Volume volume) throws IOException {
        FuseMount mount = live.mounting("java", volume)
                .under("prlimit", "--core=0", "sh", "-c", "umask 0; exec \"$@\"", "sh")
                .mountInForeground();
        assertThat(Files.readString(Path.of("/proc/" + mount.pid() + "/status")))
                .contains("Umask:\t0000");
        return mount;
    }

    private static Path folder(LiveLab live) {
        return live.lab().folder().resolve("glujava-0");
    }

    private static List<String> named(LiveLab live, String begin) {
        try (Stream<Path> files = Files.list(folder(live))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(begin))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Other users cannot enter it, so the modes in it do not matter. */
    private static void assertPrivate(LiveLab live) throws IOException {
        assertThat(mode(folder(live))).isEqualTo("rwx------");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
