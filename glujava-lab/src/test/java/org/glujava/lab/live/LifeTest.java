package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Signal;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Hiding;
import org.glujava.lab.translators.SlowStart;
import org.junit.jupiter.api.Test;

/** A client with a JVM in it starts, lives and ends as one without. */
@Live
class LifeTest {
    private static final Duration END = Duration.ofSeconds(2);

    @Test
    void mount_returns_when_the_translator_is_up(LiveLab live) {
        Path started = live.lab().folder().resolve("started");
        Volume slow =
                live.glujava("slow", TestJar.pack(live.lab(), SlowStart.class)).with("started", started.toString());

        FuseMount mount = live.mount("slow", slow);

        assertThat(started).exists();
        assertThat(mount.mountPoint()).isEmptyDirectory();
    }

    @Test
    void sigterm_ends_it_as_a_plain_client(LiveLab live) {
        FuseMount plain = live.mounting("plain").mountInForeground();
        FuseMount java = live.mounting("java", hiding(live)).mountInForeground();
        assertThat(java.mountPoint().resolve("hidden")).doesNotExist();

        plain.signal(Signal.TERM);
        java.signal(Signal.TERM);

        assertEndsAs(plain, java);
    }

    @Test
    void umount_ends_it_as_a_plain_client(LiveLab live) {
        FuseMount plain = live.mounting("plain").mountInForeground();
        FuseMount java = live.mounting("java", hiding(live)).mountInForeground();
        assertThat(java.mountPoint().resolve("hidden")).doesNotExist();

        assertThat(plain.unmount()).isTrue();
        assertThat(java.unmount()).isTrue();

        assertEndsAs(plain, java);
    }

    @Test
    void umount_ends_a_daemon_too(LiveLab live) {
        FuseMount mount = live.mount("java", hiding(live));

        assertThat(mount.unmount()).isTrue();

        assertThat(mount.endsWithin(END)).isTrue();
        assertThat(mount.log().linesWith("signal received")).isEmpty();
    }

    @Test
    void log_rotation_does_not_disturb_it(LiveLab live) throws IOException {
        FuseMount mount = live.mount("java", hiding(live));
        Path rotated = mount.log().file().resolveSibling("java.log.1");
        Files.move(mount.log().file(), rotated);

        mount.signal(Signal.HUP);

        // The next log line opens the file again, and unmounting writes some lines.
        assertStillHides(live, mount);
        assertThat(mount.unmount()).isTrue();
        assertThat(mount.endsWithin(END)).isTrue();
        assertThat(mount.log().file()).isNotEmptyFile();
    }

    @Test
    void metrics_are_written_and_do_not_disturb_it(LiveLab live) throws IOException {
        FuseMount mount = live.mount("java", hiding(live));
        assertStillHides(live, mount);

        assertThat(mount.metrics().count(StatedumpLiveTest.TOP, "lookup")).isPositive();

        assertStillHides(live, mount);
        assertThat(mount.running()).isTrue();
    }

    @Test
    void another_garbage_collector_may_be_chosen(LiveLab live) throws IOException {
        assertStillHides(live, live.mount("java", hiding(live).with("jvm-options", "-XX:+UseG1GC")));
    }

    private static Volume hiding(LiveLab live) {
        return live.glujava("hiding", TestJar.pack(live.lab(), Hiding.class, "Hidden"))
                .with("name", "hidden");
    }

    private static void assertStillHides(LiveLab live, FuseMount mount) throws IOException {
        for (String name : new String[] {"hidden", "shown"}) {
            Files.writeString(live.brick().data().resolve(name), "");
        }
        assertThat(mount.mountPoint().resolve("hidden")).doesNotExist();
        assertThat(mount.mountPoint().resolve("shown")).exists();
    }

    private static void assertEndsAs(FuseMount plain, FuseMount java) {
        assertThat(java.endsWithin(END)).as("ended within 2 s").isTrue();
        assertThat(plain.endsWithin(END)).isTrue();
        assertThat(java.exitCode()).isPresent().isEqualTo(plain.exitCode());
        assertThat(java.mounted()).isFalse();
    }
}
