package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Hoarding;
import org.junit.jupiter.api.Test;

/** While the Java heap is full, fops fail at once with EIO, or succeed with the right result; later all succeed. */
@Live
class FullHeapTest {
    private static final Duration LIMIT = Duration.ofSeconds(25);

    @Test
    void fops_fail_while_the_heap_is_full_and_work_again_afterwards(LiveLab live) throws IOException {
        Volume hoarding = live.glujava("hoarding", TestJar.pack(live.lab(), Hoarding.class))
                .with("time", "5s")
                .with("jvm-options", "-Xmx16m");
        FuseMount mount = live.mount("java", hoarding);
        Path file = mount.mountPoint().resolve("file");
        Files.writeString(live.brick().data().resolve("file"), "text");
        Files.writeString(live.brick().data().resolve("hoard"), "");
        assertThat(answers(file)).isTrue();

        Files.size(mount.mountPoint().resolve("hoard"));

        // Many at once, because a thread with reserved memory can still answer some of them.
        Await.until(LIMIT, "a fop to fail for lack of memory", () -> !answersAll(file, 500));
        Await.until(
                LIMIT,
                "the reason in the log",
                () -> mount.log().errors().stream()
                        .anyMatch(line ->
                                line.contains("fop lookup") && line.matches(".*(OutOfMemoryError|out of memory).*")));
        Await.until(LIMIT, "fops to work again", () -> answers(file));
        assertThat(answersAll(file, 100)).isTrue();
        assertThat(mount.statedump().section("xlator.features.glujava.hoarding").orElseThrow())
                .containsEntry("in-flight", "0");
        assertThat(mount.running()).isTrue();
        assertThat(mount.log().linesWith("signal received")).isEmpty();
    }

    private static boolean answersAll(Path file, int times) {
        return IntStream.range(0, times).allMatch(i -> answers(file));
    }

    /** Returns whether the answer is right; the only other possible answer is EIO. */
    private static boolean answers(Path file) {
        try {
            assertThat(Files.size(file)).isEqualTo(4);
            return true;
        } catch (FileSystemException e) {
            assertThat(e).hasMessageContaining("Input/output error");
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
