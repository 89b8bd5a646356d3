package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.glujava.command.Glujava;
import org.glujava.command.process.GlujavaProcess;
import org.glujava.command.process.ProcessInfo;
import org.glujava.lab.Await;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Hiding;
import org.junit.jupiter.api.Test;

/** What 'glujava top' and 'glujava metrics' learn from processes, over their control sockets. */
@Live
@AnyJdk
class ControlSocketTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void a_mount_reports_its_fops_its_times_and_its_heap(LiveLab live) throws Exception {
        FuseMount mount = live.mount("java", hiding(live));
        assertThat(mount.mountPoint().resolve("hidden")).doesNotExist();

        ProcessInfo info = infoOf(mount.pid());

        assertThat(info.instances()).extracting(ProcessInfo.Instance::volume).containsExactly("hiding");
        ProcessInfo.Fop lookup = info.instances().get(0).takenFops().get("lookup");
        assertThat(lookup.entries()).isPositive();
        assertThat(lookup.answerNs().buckets().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(lookup.entries());
        Await.until(
                LIMIT,
                "Java has reported its heap",
                () -> infoOf(mount.pid()).heap().used() > 0);
        ProcessInfo.Heap heap = infoOf(mount.pid()).heap();
        assertThat(heap.used()).isLessThanOrEqualTo(heap.committed());
        assertThat(heap.committed()).isLessThanOrEqualTo(heap.max());

        long before = heap.collections();
        Jcmd.run(mount, "GC.run");
        ProcessInfo.Heap after = infoOf(mount.pid()).heap();
        assertThat(after.collections()).isGreaterThan(before);
        assertThat(after.collectingNs()).isPositive();
    }

    @Test
    void a_brick_reports_too_and_its_socket_is_for_its_user_only(LiveLab live) throws Exception {
        Brick.Builder builder = live.lab().brick("with-java").insertAbove("io-threads", hiding(live));
        live.environment().forEach(builder::environment);
        Brick brick = builder.start();
        try {
            GlujavaProcess process = process(brick.pid());

            assertThat(process.info()).isPresent();
            assertThat(process.hasOldLibrary()).isFalse();
            assertThat(Files.getPosixFilePermissions(process.socket().getParent()))
                    .allMatch(permission -> permission.name().startsWith("OWNER"));
        } finally {
            brick.close();
        }
    }

    @Test
    void the_commands_print_what_the_processes_report(LiveLab live) throws Exception {
        FuseMount mount = live.mount("java", hiding(live));
        String pid = Long.toString(mount.pid());
        assertThat(mount.mountPoint().resolve("hidden")).doesNotExist();

        assertThat(glujava("top", "--count", "2", "--interval", "0.2", pid))
                .contains("glusterfs " + pid + ": GluJava", "volume hiding, translator hiding", "  lookup  ");
        assertThat(glujava("metrics", pid))
                .containsPattern("glujava_volume_up\\{number=\"\\d+\",pid=\"" + pid + "\"")
                .containsPattern("glujava_fop_seconds_count\\{fop=\"lookup\",number=\"\\d+\",pid=\"" + pid + "\"");
    }

    @Test
    void a_dump_has_the_report_the_threads_and_the_log_and_is_private(LiveLab live) throws Exception {
        FuseMount mount = live.mount("java", hiding(live));
        Path file = live.lab().folder().resolve("report.zip");

        glujava("dump", "--output", file.toString(), Long.toString(mount.pid()));

        String folder = "glusterfs-" + mount.pid() + "/";
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(text(zip, folder + "info.json")).contains("\"volume\":\"hiding\"");
            assertThat(text(zip, folder + "threads.txt")).contains("gj-clock");
            assertThat(text(zip, folder + "volfile.vol")).contains("volume hiding");
            assertThat(text(zip, folder + "log.txt")).contains("translator hiding");
            assertThat(text(zip, "machine/glusterfs.txt")).contains("glusterfs ");
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void sockets_of_ended_processes_are_removed_by_the_next_one(LiveLab live) throws Exception {
        FuseMount first = live.mount("first", hiding(live));
        Path socket = process(first.pid()).socket();
        Path folder = Path.of("/" + socket.subpath(3, socket.getNameCount())).getParent();
        first.close();
        assertThat(folder.resolve(socket.getFileName())).exists();

        live.mount("second", hiding(live));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).doesNotContain(folder.resolve(socket.getFileName()));
        }
    }

    private static Volume hiding(LiveLab live) {
        return live.glujava("hiding", TestJar.pack(live.lab(), Hiding.class, "Hidden"))
                .with("name", "hidden");
    }

    private static GlujavaProcess process(long pid) {
        return GlujavaProcess.all().stream()
                .filter(process -> process.pid() == pid)
                .findFirst()
                .orElseThrow();
    }

    private static ProcessInfo infoOf(long pid) {
        return process(pid).info().orElseThrow();
    }

    /** Returns the command as a program of its own. */
    static ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                Glujava.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private static String glujava(String... arguments) throws IOException, InterruptedException {
        Process process = command(arguments).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
