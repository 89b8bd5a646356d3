package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.glujava.lab.Await;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Signal;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Fastest;
import org.junit.jupiter.api.Test;

/** A translator over three subvolumes, of which two are slow and the fast one may fail. */
@Live
@AnyJdk
class FanOutLiveTest {
    private static final Duration DELAY = Duration.ofMillis(300);
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void the_fastest_answers_and_one_may_fail(LiveLab live) throws Exception {
        List<Brick> bricks = new ArrayList<>();
        Volfile.Builder volfile = Volfile.builder();
        for (String name : List.of("fast", "slow", "slower")) {
            Brick brick = live.lab().brick(name).start();
            bricks.add(brick);
            volfile.addLeaf(brick.client(name + "-client"));
            volfile.add(Volume.of(name + "-top", "debug/delay-gen")
                    .with("delay-duration", name.equals("fast") ? "1" : Long.toString(DELAY.toNanos() / 1000))
                    .with("delay-percentage", "100")
                    .with("enable", "stat")
                    .over(name + "-client"));
        }
        volfile.add(live.glujava("fastest", TestJar.pack(live.lab(), Fastest.class))
                .over("fast-top", "slow-top", "slower-top"));
        FuseMount.Builder builder = live.lab().mount("java", volfile.build()).kernelCache(Duration.ZERO, Duration.ZERO);
        live.environment().forEach(builder::environment);
        FuseMount mount = builder.mount();
        Path file = mount.mountPoint().resolve("file");

        Files.writeString(file, "content");
        for (Brick brick : bricks) {
            assertThat(brick.data().resolve("file")).hasContent("content");
        }
        assertThat(quickestRead(file)).as("the fast one answered").isLessThan(DELAY.dividedBy(2));

        bricks.get(0).signal(Signal.KILL);
        assertThat(bricks.get(0).endsWithin(SOON)).isTrue();
        assertThat(Await.within(SOON, () -> Files.isReadable(file))).isTrue();
        assertThat(Files.readString(file)).isEqualTo("content");
        assertThat(quickestRead(file)).as("a slow one answered").isGreaterThanOrEqualTo(DELAY);

        Files.writeString(file, "changed");
        assertThat(Files.readString(file)).isEqualTo("changed");
        assertThat(bricks.get(1).data().resolve("file")).hasContent("changed");
        assertThat(bricks.get(2).data().resolve("file")).hasContent("changed");
        assertThat(bricks.get(0).data().resolve("file")).hasContent("content");

        assertThat(Await.within(
                        SOON,
                        () -> StatedumpLiveTest.section(mount, "fastest")
                                .get("operations")
                                .equals("0")))
                .as("late replies have come, too")
                .isTrue();
        assertThat(StatedumpLiveTest.section(mount, "fastest")).containsEntry("in-flight", "0");
        assertThat(mount.log().linesWith("answered with EIO")).isEmpty();
    }

    private static Duration quickestRead(Path file) throws IOException {
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < 5; i++) {
            long begin = System.nanoTime();
            Files.size(file);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            best = took.compareTo(best) < 0 ? took : best;
        }
        return best;
    }
}
