package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.FailingLookups;
import org.glujava.lab.translators.Hiding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A translator in a brick: above io-threads on the threads of the network, below them on stacks of 256 KiB. */
@Live
@AnyJdk
class BrickSideTest {
    @ParameterizedTest
    @ValueSource(strings = {"io-threads", "locks"})
    void a_translator_answers_in_a_brick(String below, LiveLab live) throws IOException {
        Path jar = TestJar.pack(live.lab(), Hiding.class, "Hidden");
        Brick brick = start(live, below, live.glujava("hiding", jar).with("name", "hidden"));
        FuseMount mount = mount(live, brick);
        Files.writeString(mount.mountPoint().resolve("shown"), "text");
        Files.writeString(brick.data().resolve("hidden"), "");

        // Many at once, so that io-threads uses more than one of its threads.
        List<Boolean> hidden = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> !mount.mountPoint().resolve("hidden").toFile().exists())
                .toList();

        assertThat(hidden).containsOnly(true);
        assertThat(mount.mountPoint().resolve("shown")).hasContent("text");
        assertThat(StatedumpLiveTest.entries(StatedumpLiveTest.section(brick, "hiding"), "lookup"))
                .isGreaterThan(2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"io-threads", "locks"})
    void a_stack_overflow_in_a_brick_is_an_eio(String below, LiveLab live) throws IOException {
        Brick brick = start(live, below, live.glujava("broken", TestJar.pack(live.lab(), FailingLookups.class)));
        FuseMount mount = mount(live, brick);
        Files.writeString(brick.data().resolve("overflows"), "");
        Files.writeString(brick.data().resolve("good"), "text");

        assertThat(mount.mountPoint().resolve("overflows").toFile()).doesNotExist();

        assertThat(mount.mountPoint().resolve("good")).hasContent("text");
        assertThat(brick.running()).isTrue();
        assertThat(brick.log().gains(Duration.ofSeconds(2), "translator failing", "fop lookup"))
                .isTrue();
    }

    private static Brick start(LiveLab live, String below, Volume translator) {
        Brick.Builder builder = live.lab().brick("java-brick").insertAbove(below, translator);
        live.environment().forEach(builder::environment);
        return builder.start();
    }

    private static FuseMount mount(LiveLab live, Brick brick) {
        return live.lab()
                .mount("mount", Volfile.stack(brick.client("client")))
                .kernelCache(Duration.ZERO, Duration.ZERO)
                .mount();
    }
}
