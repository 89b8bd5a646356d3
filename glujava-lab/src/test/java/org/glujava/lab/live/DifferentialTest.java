package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.Volfile;
import org.glujava.lab.translators.Probing;
import org.glujava.testkit.Top;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The test kit shows an author the same as GlusterFS: the fops of random system calls are sent to the same translator
 * in a graph in memory, and all arguments and replies are compared.
 */
@Live
@AnyJdk
@Timeout(value = 3600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DifferentialTest {
    /** Other versions differ in a few fops: see docs/develop/testing.md. */
    @BeforeAll
    static void the_version_is_that_of_the_test_kit() {
        assumeThat(GlujavaPaths.glusterfsVersion()).startsWith("10.");
    }

    static LongStream seeds() {
        long first = Long.getLong("glujava.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("glujava.seeds", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void on_a_client(long seed, LiveLab live) throws Exception {
        Path file = live.lab().folder().resolve("seen.log");
        call(live, seed, live.mount("client", live.glujava("probing", jar(live)).with("file", file.toString())));
        assertSame(Top.FUSE, file, live);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void in_a_brick(long seed, LiveLab live) throws Exception {
        Path file = live.lab().folder().resolve("seen.log");
        Brick.Builder builder = live.lab()
                .brick("java-brick")
                .insertAbove("io-threads", live.glujava("probing", jar(live)).with("file", file.toString()));
        live.environment().forEach(builder::environment);
        FuseMount mount = live.lab()
                .mount("client", Volfile.stack(builder.start().client("client")))
                .mount();
        call(live, seed, mount);
        assertSame(Top.BRICK, file, live);
    }

    private static Path jar(LiveLab live) {
        return TestJar.pack(live.lab(), Probing.class, "Seen", "Seen$Writer", "Probes");
    }

    private static void call(LiveLab live, long seed, FuseMount mount) throws Exception {
        String root = mount.mountPoint().toString();
        String steps = System.getProperty("glujava.steps", "400");
        String program = ApiProgram.made(live, "calls").toString();
        Process calls = new ProcessBuilder(program, Long.toString(seed), steps, root, root, "root")
                .redirectErrorStream(true)
                .redirectOutput(live.lab().folder().resolve("calls.console").toFile())
                .start();
        assertThat(calls.waitFor()).isZero();
    }

    private static void assertSame(Top top, Path file, LiveLab live) throws IOException {
        List<String> differences =
                Replay.differences(top, file, live.lab().folder().resolve("kit.log"));
        assertThat(differences.stream().limit(20))
                .as("what GlusterFS shows, and not the test kit")
                .isEmpty();
    }
}
