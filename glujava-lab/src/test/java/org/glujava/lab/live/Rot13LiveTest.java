package org.glujava.lab.live;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.glujava.lab.FuseMount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The example rot13: file content that is changed on its way, at any offset and of any length. */
@Live
@AnyJdk
class Rot13LiveTest {
    private static final int OPERATIONS = 10_000;
    private static final int OFFSETS = 1 << 20;
    private static final int LONGEST = 300_000;

    @Test
    void content_reads_back_as_written_and_is_turned_on_the_brick(LiveLab live) throws IOException {
        Path file = mount(live).mountPoint().resolve("file");

        Files.writeString(file, "Hello, World! Grüße 123\n");

        assertThat(live.brick().data().resolve("file")).hasContent("Uryyb, Jbeyq! Teüßr 123\n");
        assertThat(file).hasContent("Hello, World! Grüße 123\n");
    }

    @Test
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void reads_and_writes_at_random_agree_with_a_reference_file(LiveLab live) throws IOException {
        long seed = Long.getLong("glujava.seed", System.nanoTime());
        System.out.println("Rot13LiveTest: seed " + seed + " (again with -Dglujava.seed=" + seed + ")");
        Path reference = live.lab().folder().resolve("reference");
        Path file = mount(live).mountPoint().resolve("file");

        try (FileChannel expected = FileChannel.open(reference, CREATE, READ, WRITE);
                FileChannel actual = FileChannel.open(file, CREATE, READ, WRITE)) {
            Random random = new Random(seed);
            for (int i = 0; i < OPERATIONS; i++) {
                operate(random, expected, actual, "operation " + i + " of seed " + seed);
            }
        }

        assertThat(Files.readAllBytes(file)).isEqualTo(Files.readAllBytes(reference));
        assertThat(live.brick().data().resolve("file")).hasBinaryContent(turned(Files.readAllBytes(reference)));
    }

    /** The kernel must not answer reads from its own cache, because they must pass the translator. */
    private static FuseMount mount(LiveLab live) {
        return live.mounting("java", live.glujava("rot13", live.paths().rot13Jar()))
                .option("--direct-io-mode=enable")
                .mount();
    }

    private static void operate(Random random, FileChannel expected, FileChannel actual, String which)
            throws IOException {
        int kind = random.nextInt(20);
        long offset = random.nextInt(OFFSETS);
        if (kind == 0) {
            expected.truncate(offset);
            actual.truncate(offset);
            return;
        }
        byte[] content = new byte[1 + random.nextInt(random.nextInt(4) == 0 ? LONGEST : 6000)];
        if (kind < 10) {
            random.nextBytes(content);
            expected.write(ByteBuffer.wrap(content), offset);
            assertThat(actual.write(ByteBuffer.wrap(content), offset)).as(which).isEqualTo(content.length);
        } else {
            byte[] other = new byte[content.length];
            int length = expected.read(ByteBuffer.wrap(content), offset);
            assertThat(actual.read(ByteBuffer.wrap(other), offset)).as(which).isEqualTo(length);
            assertThat(other).as(which).isEqualTo(content);
        }
    }

    private static byte[] turned(byte[] content) {
        byte[] turned = content.clone();
        for (int i = 0; i < turned.length; i++) {
            int lower = turned[i] | 0x20;
            if (lower >= 'a' && lower <= 'z') {
                turned[i] += lower <= 'm' ? 13 : -13;
            }
        }
        return turned;
    }
}
