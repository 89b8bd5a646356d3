package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.glujava.lab.Await;
import org.glujava.lab.translators.Recursing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recursion of the author's code on a thread of GlusterFS succeeds or fails with EIO, at any depth. */
@Live
class RecursionTest {
    private static final List<Integer> DEPTHS = List.of(10, 100, 300, 1000, 2000, 4000, 10_000, 100_000, 10_000_000);
    private static final int RIGHT_FOR_CERTAIN = 300;
    private static final int ROUNDS = 20;

    @ParameterizedTest
    @EnumSource(names = {"CLIENT", "ABOVE_IO_THREADS", "BELOW_IO_THREADS"})
    void is_right_or_an_eio(GraphPosition position, LiveLab live) throws IOException {
        GraphPosition.Mounted volume =
                position.mount(live, "recursing", live.glujava("deep", TestJar.pack(live.lab(), Recursing.class)));
        for (int depth : DEPTHS) {
            Files.writeString(volume.brick().data().resolve("method-" + depth), "");
            Files.writeString(volume.brick().data().resolve("reply-" + depth), "");
        }

        // Many times and at once: on many threads, and later compiled, with other frame sizes.
        List<String> failed = IntStream.range(0, ROUNDS)
                .boxed()
                .parallel()
                .flatMap(round -> DEPTHS.stream())
                .flatMap(depth -> List.of("method-" + depth, "reply-" + depth).stream())
                .filter(name -> fails(volume.mount().mountPoint().resolve(name)))
                .toList();

        assertThat(failed).as("those that failed").contains("method-10000000", "reply-10000000");
        assertThat(failed).allMatch(name -> Integer.parseInt(name.replaceAll("\\D", "")) > RIGHT_FOR_CERTAIN);
        assertThat(volume.host().log().linesWith("StackOverflowError")).isNotEmpty();
        assertThat(volume.host().log().linesWith("AssertionError")).isEmpty();
        Path good = Files.writeString(volume.brick().data().resolve("good"), "text");
        assertThat(volume.mount().mountPoint().resolve(good.getFileName())).hasContent("text");
        Await.until(
                Duration.ofSeconds(10),
                "the last fop to be answered",
                () -> StatedumpLiveTest.section(volume.host(), "deep")
                        .get("in-flight")
                        .equals("0"));
        System.out.println("RecursionTest, " + position + ": right up to a depth of "
                + DEPTHS.stream()
                        .filter(depth -> !failed.contains("method-" + depth))
                        .reduce(Math::max)
                        .orElse(0)
                + " in all of " + ROUNDS + " rounds");
    }

    private static boolean fails(Path file) {
        try {
            Files.readAttributes(file, BasicFileAttributes.class);
            return false;
        } catch (FileSystemException e) {
            assertThat(e).hasMessageContaining("Input/output error");
            return true;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
