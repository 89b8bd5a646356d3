package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Parking;
import org.glujava.lab.translators.Winding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way in which a frame can be wound, unwound and suspended, on a real mount. */
@Live
@AnyJdk
class WindingTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource({
        "alias, 6",
        "same-arguments, 14",
        "tail-alias, 6",
        "big, 123456789",
        "suspended, 9",
        "suspended-watched, 17",
        "suspended-alias, 6",
        "suspended-reply, 15",
        "finished-at-once, 16"
    })
    void a_lookup_is_answered_by_what_was_wound(String name, long size, LiveLab live) throws Exception {
        for (String file : new String[] {"target", name}) {
            Files.writeString(live.brick().data().resolve(file), file);
        }
        FuseMount mount =
                live.mount("java", live.glujava("winding", TestJar.pack(live.lab(), Winding.class, "Winding$Finish")));

        for (int i = 0; i < 3; i++) {
            assertThat(Files.size(mount.mountPoint().resolve(name))).isEqualTo(size);
        }

        assertThat(mount.log().errors()).isEmpty();
    }

    @Test
    void a_suspended_frame_fails_by_its_author_or_when_it_is_forgotten(LiveLab live) {
        FuseMount mount = live.mount("java", live.glujava("winding", TestJar.pack(live.lab(), Winding.class)));

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> Files.size(mount.mountPoint().resolve("suspended-fails")))
                .withMessageContaining("Invalid cross-device link");
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> Files.size(mount.mountPoint().resolve("forgotten")))
                .withMessageContaining("Input/output error");
        assertThat(mount.log().gains(SOON, "suspended its frame at", "Winding.lookup(Winding.java:"))
                .isTrue();
    }

    @Test
    void a_frame_that_is_suspended_for_too_long_is_failed(LiveLab live) {
        Volume parking =
                live.glujava("parking", TestJar.pack(live.lab(), Parking.class)).with("frame-timeout", "1");
        FuseMount mount = live.mount("java", parking);

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> Files.size(mount.mountPoint().resolve("parked")))
                .withMessageContaining("Input/output error");
        assertThat(mount.log().gains(SOON, "has been suspended for more than 1 s (option frame-timeout)"))
                .isTrue();
    }

    @Test
    void no_more_frames_are_suspended_than_allowed(LiveLab live) throws Exception {
        for (String folder : new String[] {"one", "two"}) {
            Files.createDirectory(live.brick().data().resolve(folder));
        }
        Volume parking =
                live.glujava("parking", TestJar.pack(live.lab(), Parking.class)).with("max-suspended", "1");
        FuseMount mount = live.mount("java", parking);
        CompletableFuture<Boolean> parked = CompletableFuture.supplyAsync(
                () -> Files.exists(mount.mountPoint().resolve("one/parked")));
        Await.until(
                SOON,
                "the first",
                () -> StatedumpLiveTest.section(mount, "parking")
                        .get("suspended")
                        .equals("1"));

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> Files.size(mount.mountPoint().resolve("two/parked")))
                .withMessageContaining("Input/output error");
        assertThat(mount.log()
                        .gains(SOON, "this frame of the lookup fop cannot be suspended: 1 are (option max-suspended)"))
                .isTrue();

        assertThat(mount.mountPoint().resolve("release")).doesNotExist();
        assertThat(parked.get(10, TimeUnit.SECONDS)).isFalse();
    }
}
