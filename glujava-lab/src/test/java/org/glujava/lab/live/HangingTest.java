package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.StartFailed;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Hanging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A method that does not return is named in the log, the statedump and the xattr, with its place. */
@Live
@AnyJdk
class HangingTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String NOT_RETURNED = "has not returned for";

    @ParameterizedTest
    @CsvSource({
        "waits, the @Fop method org.glujava.lab.translators.Hanging.lookup, java.util.concurrent.CountDownLatch.await",
        "loops, the @Fop method org.glujava.lab.translators.Hanging.lookup, Hanging.loop",
        "waits-after-suspending, the @Fop method org.glujava.lab.translators.Hanging.lookup, CountDownLatch.await",
        "waits-in-reply, a reply callback of org.glujava.lab.translators.Hanging.lookup, CountDownLatch.await"
    })
    void a_method_that_does_not_return_is_named(String name, String whose, String place, LiveLab live)
            throws Exception {
        FuseMount mount = mount(live);
        Path folder = mount.mountPoint();
        CompletableFuture<Boolean> hanging = lookUp(folder, name);
        try {
            awaitLine(
                    mount, "0-hanging: translator hanging: fop lookup, " + whose, NOT_RETURNED, place, "Hanging.java:");
            assertThat(mount.log().linesWith(NOT_RETURNED)).hasSize(1);
            Map<String, String> section = StatedumpLiveTest.section(mount, "hanging");
            assertThat(section).containsEntry("stuck", "1");
            assertThat(section.get("stuck.1")).contains("fop lookup, " + whose, place);
            JsonObject stuck = Info.of(folder)
                    .instance("hanging")
                    .getAsJsonArray("stuck")
                    .get(0)
                    .getAsJsonObject();
            assertThat(stuck.get("what").getAsString()).contains(whose);
            assertThat(stuck.get("place").getAsString()).contains(place);
            assertThat(stuck.get("seconds").getAsInt()).isPositive();
            assertThat(hanging).isNotDone();
        } finally {
            assertThat(folder.resolve("go-on")).doesNotExist();
        }
        assertThat(hanging.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isFalse();
        awaitLine(mount, whose + " has returned, after");
        Await.until(
                LIMIT,
                "nothing stuck",
                () -> StatedumpLiveTest.section(mount, "hanging").get("stuck").equals("0"));
    }

    @Test
    void methods_that_wait_for_each_other_are_called_a_deadlock(LiveLab live) throws IOException {
        FuseMount mount = mount(live);
        lookUp(mount.mountPoint(), "left");
        lookUp(mount.mountPoint(), "right");

        Await.within(LIMIT, () -> mount.log().linesWith(NOT_RETURNED).size() >= 2);
        assertThat(mount.log()
                        .linesWith(
                                NOT_RETURNED,
                                "in a deadlock, waiting for java.util.concurrent.locks.ReentrantLock",
                                "which thread 'glfs_",
                                "holds",
                                "Hanging.lock"))
                .hasSize(2);
    }

    @Test
    void a_notify_method_that_does_not_return_is_named(LiveLab live) {
        FuseMount mount =
                live.mounting("java", hanging(live).with("in-notify", "true")).mount();

        awaitLine(mount, "0-hanging: translator hanging: a @Notify method " + NOT_RETURNED, "Hanging.childUp");
        awaitLine(mount, "0-hanging: translator hanging: a @Notify method has returned, after");
    }

    @Test
    void so_is_a_constructor(LiveLab live) {
        Volume volume = hanging(live).with("in-constructor", "true").with("start-timeout", "4");

        assertThatExceptionOfType(StartFailed.class)
                .isThrownBy(() -> live.mount("java", volume))
                .withMessageContaining("its constructor " + NOT_RETURNED)
                .withMessageContaining("Hanging.<init>");
    }

    private static CompletableFuture<Boolean> lookUp(Path mount, String name) throws IOException {
        Path folder = Files.createDirectory(
                mount.resolve("of-" + name)); // the kernel looks up one name of a folder at a time
        return CompletableFuture.supplyAsync(() -> Files.exists(folder.resolve(name)), task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.start();
        });
    }

    private static void awaitLine(FuseMount mount, String... parts) {
        Await.within(LIMIT, () -> !mount.log().linesWith(parts).isEmpty());
        assertThat(mount.log().linesWith(parts)).as(String.join(" ... ", parts)).isNotEmpty();
    }

    private static Volume hanging(LiveLab live) {
        return live.glujava("hanging", TestJar.pack(live.lab(), Hanging.class)).with("stuck-after", "2");
    }

    private static FuseMount mount(LiveLab live) {
        return live.mounting("java", hanging(live))
                .option("--reader-thread-count=6")
                .mount();
    }
}
