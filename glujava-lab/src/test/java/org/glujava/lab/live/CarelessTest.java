package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Careless;
import org.junit.jupiter.api.Test;

/** Objects that a translator forgets are found in seconds, and failures beside its fops are logged. */
@Live
@AnyJdk
class CarelessTest {
    private static final Duration SECONDS = Duration.ofSeconds(15);

    /**
     * Without GluJava's request, only a collection of the JVM's own would find it: in a quiet process after many
     * minutes.
     */
    @Test
    void a_forgotten_frame_is_answered_within_seconds_in_a_quiet_process(LiveLab live) throws IOException {
        FuseMount mount = mount(live);

        Duration took = timeOf(mount, "forgotten");

        assertThat(took).isLessThan(SECONDS);
        assertThat(mount.log()
                        .linesWith(
                                "0-careless: translator careless, fop mkdir",
                                "suspended its frame at",
                                "nothing refers to it any more",
                                "answered with EIO"))
                .hasSize(1);
    }

    @Test
    void a_file_whose_fd_is_kept_and_forgotten_leaves_the_disk_within_seconds(LiveLab live) throws IOException {
        FuseMount mount = mount(live);
        Path file = mount.mountPoint().resolve("file");
        Files.writeString(file, "text");
        assertThat(file).hasContent("text");

        Files.delete(file);

        assertThat(Await.within(SECONDS, () -> deletedOf(live) == 0))
                .as("deleted files that are open")
                .isTrue();
    }

    @Test
    void a_frame_is_answered_within_a_second_of_its_time(LiveLab live) throws IOException {
        FuseMount mount = live.mount("java", careless(live).with("frame-timeout", "3"));

        Duration took = timeOf(mount, "held");

        assertThat(took).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
        assertThat(mount.log().linesWith("it has been suspended for more than 3 s (option frame-timeout)"))
                .hasSize(1);
    }

    @Test
    void exceptions_of_its_own_threads_are_in_the_log(LiveLab live) {
        FuseMount mount = mount(live);

        for (String name : new String[] {"thread-throws", "pool-throws", "executor-throws"}) {
            lookUp(mount, name);
        }

        for (String thread : new String[] {"own", "ForkJoinPool.commonPool-worker-1", "pool-1-thread-1"}) {
            awaitLine(
                    mount,
                    "0-careless: translator careless: thread '" + thread + "' threw, and nothing caught it: "
                            + "java.lang.IllegalArgumentException: thrown on purpose",
                    "Careless.fail");
        }
    }

    @Test
    void a_second_finish_of_a_frame_is_logged_even_if_the_exception_is_swallowed(LiveLab live) {
        FuseMount mount = mount(live);

        lookUp(mount, "finishes-twice");

        awaitLine(
                mount,
                "0-careless: translator careless: thread 'pool-",
                "the frame of the lookup fop that was" + " suspended at",
                "was finished already");
    }

    @Test
    void its_output_is_in_the_log_up_to_a_limit(LiveLab live) {
        FuseMount mount = mount(live);

        lookUp(mount, "prints");
        lookUp(mount, "prints-much");

        awaitLine(mount, " I [Careless.java:", "0-careless: System.out: printed");
        awaitLine(mount, " I [Careless.java:", "0-careless: System.out: in two lines");
        awaitLine(mount, " W [Careless.java:", "0-careless: System.err: well not");
        assertThat(mount.log().linesWith("System.out: flood")).hasSizeBetween(50, 1000);
    }

    @Test
    void or_it_is_ignored_on_request(LiveLab live) {
        FuseMount mount = live.mount("java", careless(live).with("log-output", "off"));

        lookUp(mount, "prints");
        lookUp(mount, "waits");

        awaitLine(mount, "in the reply");
        assertThat(mount.log().linesWith("printed")).isEmpty();
    }

    @Test
    void it_waits_for_no_future_on_a_thread_of_glusterfs(LiveLab live) {
        FuseMount mount = mount(live);

        for (String where : new String[] {"fop", "reply"}) {
            String[] line = {
                "in the " + where + " translator careless: cannot wait for the stat operation on thread 'glfs_",
                "may need it for the reply"
            };
            // Once more if the operation was over before the wait for it.
            Await.within(SECONDS, () -> {
                lookUp(mount, "waits");
                return !mount.log().linesWith(line).isEmpty();
            });
            awaitLine(mount, line);
        }
    }

    private static Volume careless(LiveLab live) {
        return live.glujava("careless", TestJar.pack(live.lab(), Careless.class));
    }

    private static FuseMount mount(LiveLab live) {
        return live.mount("java", careless(live));
    }

    /** Measures how long it takes until a folder cannot be made. */
    private static Duration timeOf(FuseMount mount, String name) {
        Path folder = mount.mountPoint().resolve(name);
        long begin = System.nanoTime();
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> Files.createDirectory(folder))
                .withMessageContaining("Input/output error");
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void lookUp(FuseMount mount, String name) {
        assertThat(mount.mountPoint().resolve(name)).doesNotExist();
    }

    private static void awaitLine(FuseMount mount, String... parts) {
        Await.within(SECONDS, () -> !mount.log().linesWith(parts).isEmpty());
        assertThat(mount.log().linesWith(parts)).as(String.join(" ... ", parts)).isNotEmpty();
    }

    private static long deletedOf(LiveLab live) {
        try (Stream<Path> fds = Files.list(Path.of("/proc/" + live.brick().pid() + "/fd"))) {
            return fds.filter(CarelessTest::isDeletedFile).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isDeletedFile(Path fd) {
        try {
            String target = Files.readSymbolicLink(fd).toString();
            return target.contains("brick") && (target.endsWith("(deleted)") || target.contains("/unlink/"));
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }
}
