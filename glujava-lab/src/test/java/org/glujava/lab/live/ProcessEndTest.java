package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlusterProcess;
import org.glujava.lab.Signal;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Crashing;
import org.glujava.lab.translators.Flushing;
import org.junit.jupiter.api.Test;

/**
 * A translator is called when its process ends, for a limited time, and a process without such a translator does not
 * wait.
 */
@Live
@AnyJdk
class ProcessEndTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int SIGTERM_EXIT = 15;
    private static final String CALLED = "flushing: the process ends";
    private static final String WATCH = "glfs_gjend";

    @Test
    void a_client_that_gets_sigterm_has_flushed_to_its_brick(LiveLab live) throws IOException {
        assertFlushesAt(live, mount -> mount.signal(Signal.TERM));
    }

    @Test
    void a_client_that_is_unmounted_has_flushed_to_its_brick(LiveLab live) throws IOException {
        assertFlushesAt(live, mount -> assertThat(mount.unmountLazily()).isTrue());
    }

    private static void assertFlushesAt(LiveLab live, Consumer<FuseMount> end) throws IOException {
        FuseMount mount = live.mounting("java", flushing(live)).mountInForeground();
        Files.createFile(mount.mountPoint().resolve("file"));
        setLate(mount.mountPoint().resolve("file"), "set before the end");
        assertThat(late(live.brick())).isNull();

        end.accept(mount);

        assertThat(mount.endsWithin(SOON)).isTrue();
        assertThat(late(live.brick())).isEqualTo("set before the end");
        assertThat(mount.log().linesWith(CALLED)).hasSize(1);
        assertThat(mount.log().linesWith("flushing: written by glfs_gjend")).hasSize(1);
        assertThat(mount.log().errors()).isEmpty();
        assertThat(mount.exitCode()).hasValue(SIGTERM_EXIT);
    }

    @Test
    void a_brick_that_gets_sigterm_has_flushed(LiveLab live) throws IOException {
        Brick.Builder builder = live.lab().brick("java").inForeground().insertAbove("io-threads", flushing(live));
        live.environment().forEach(builder::environment);
        Brick brick = builder.start();
        FuseMount mount =
                live.lab().mount("mount", Volfile.stack(brick.client("client"))).mount();
        Files.createFile(mount.mountPoint().resolve("file"));
        setLate(mount.mountPoint().resolve("file"), "of a brick");
        assertThat(late(brick)).isNull();

        brick.signal(Signal.TERM);

        assertThat(brick.endsWithin(SOON)).isTrue();
        assertThat(late(brick)).isEqualTo("of a brick");
        assertThat(brick.exitCode()).hasValue(SIGTERM_EXIT);
    }

    @Test
    @Concurrent
    void a_program_that_exits_calls_it_and_a_child_of_it_does_not(LiveLab live) throws Exception {
        try (ApiProgram program = ApiProgram.start(live)) {
            assertThat(program.init(Volfile.stack(live.brick().client("client"), flushing(live))))
                    .isEqualTo("0");
            assertThat(program.tell("fork exit")).isEqualTo("7");
            assertThat(program.log().linesWith(CALLED)).isEmpty();

            assertThat(program.end(SOON)).isZero();

            assertThat(program.log().linesWith(CALLED)).hasSize(1);
            assertThat(program.log().linesWith("flushing: the instance ends")).isEmpty();
        }
    }

    @Test
    @Concurrent
    void a_volume_that_goes_out_of_use_is_only_closed(LiveLab live) throws Exception {
        try (ApiProgram program = ApiProgram.start(live)) {
            assertThat(program.init(Volfile.stack(live.brick().client("client"), flushing(live))))
                    .isEqualTo("0");
            assertThat(program.tell("fini")).isEqualTo("0");
            assertThat(program.log().linesWith("flushing: the instance ends")).hasSize(1);

            assertThat(program.end(SOON)).isZero();

            assertThat(program.log().linesWith(CALLED)).isEmpty();
        }
    }

    @Test
    void a_method_that_hangs_delays_the_end_by_no_more_than_the_limit(LiveLab live) {
        Volume hanging = flushing(live).with("mood", "hangs").with("end-timeout", "1");
        FuseMount mount = live.mounting("java", hanging).mountInForeground();
        Duration took = endBySigterm(mount);

        assertThat(took).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
        assertThat(mount.log()
                        .linesWith(
                                "] W [",
                                "0-flushing: translator flushing: its @Notify method processEnds did not"
                                        + " return within 1 s of the end of the process"))
                .hasSize(1);
        assertThat(mount.exitCode()).hasValue(SIGTERM_EXIT);
    }

    @Test
    void a_method_that_throws_is_logged_and_the_process_ends_at_once(LiveLab live) {
        FuseMount mount = live.mounting(
                        "java", flushing(live).with("mood", "throws").with("end-timeout", "15"))
                .mountInForeground();

        assertThat(endBySigterm(mount)).isLessThan(Duration.ofSeconds(10));
        assertThat(mount.log()
                        .linesWith(
                                "event ProcessEnd[], the @Notify method processEnds threw"
                                        + " java.lang.IllegalStateException: no mood for ends",
                                "the process ends nevertheless"))
                .hasSize(1);
    }

    /** Then no thread returns from Java. */
    @Test
    void java_code_that_ends_the_process_is_not_waited_for(LiveLab live) {
        FuseMount mount =
                live.mounting("java", flushing(live).with("end-timeout", "15")).mountInForeground();
        long begun = System.nanoTime();
        assertThat(Files.exists(mount.mountPoint().resolve("exits"))).isFalse();

        assertThat(mount.endsWithin(SOON)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(mount.exitCode()).isEqualTo(OptionalInt.of(7));
        assertThat(mount.log().linesWith(CALLED)).isEmpty();
    }

    @Test
    void a_process_without_such_a_translator_does_not_wait(LiveLab live) {
        Volume other = live.glujava("crashing", TestJar.pack(live.lab(), Crashing.class));
        FuseMount without = live.mounting("without-it", other).mountInForeground();
        FuseMount with = live.mounting("with-it", flushing(live)).mountInForeground();

        assertThat(threads(with)).contains(WATCH);
        assertThat(threads(without)).isNotEmpty().doesNotContain(WATCH);
    }

    private static Volume flushing(LiveLab live) {
        return live.glujava("flushing", TestJar.pack(live.lab(), Flushing.class));
    }

    private static Duration endBySigterm(FuseMount mount) {
        long begun = System.nanoTime();
        mount.signal(Signal.TERM);
        assertThat(mount.endsWithin(SOON)).isTrue();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void setLate(Path file, String text) throws IOException {
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class)
                .write("late", StandardCharsets.UTF_8.encode(text));
    }

    /** Returns the content on the brick's disk; null if there is none. */
    private static String late(Brick brick) throws IOException {
        Path file = brick.data().resolve("file");
        if (!Files.getFileAttributeView(file, UserDefinedFileAttributeView.class)
                .list()
                .contains("late")) {
            return null;
        }
        return new String((byte[]) Files.getAttribute(file, "user:late"), StandardCharsets.UTF_8);
    }

    private static List<String> threads(GlusterProcess process) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            return tasks.map(ProcessEndTest::name).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm")).strip();
        } catch (NoSuchFileException e) {
            return ""; // it has ended meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
