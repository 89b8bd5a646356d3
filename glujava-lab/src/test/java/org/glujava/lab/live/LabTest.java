package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Signal;
import org.glujava.lab.StartFailed;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.junit.jupiter.api.Test;

/** The lab itself, with GlusterFS alone. */
@Live
@AnyJdk
class LabTest {
    @Test
    void content_written_through_a_mount_is_on_the_brick(LiveLab live) throws IOException {
        FuseMount mount = live.mount("plain");

        Files.writeString(mount.mountPoint().resolve("file"), "text");

        assertThat(live.brick().data().resolve("file")).hasContent("text");
    }

    @Test
    void a_volfile_names_a_folder_whatever_its_name(LiveLab live) throws IOException {
        Path folder = Files.createDirectory(live.lab().folder().resolve("#a \"b\" `c` \\d & 'e'"));
        Volume posix = Volume.of("posix", "storage/posix").with("directory", folder.toString());
        FuseMount mount = live.lab().mount("any-name", Volfile.stack(posix)).mount();

        Files.writeString(mount.mountPoint().resolve("file"), "text");

        assertThat(folder.resolve("file")).hasContent("text");
    }

    @Test
    void a_mount_that_fails_throws_with_exit_code_and_errors(LiveLab live) {
        assertThatExceptionOfType(StartFailed.class)
                .isThrownBy(() -> live.mount("bad", Volume.of("top", "features/nonsense")))
                .withMessageContaining("features/nonsense")
                .satisfies(failure -> assertThat(failure.exitCode()).isNotZero());
        Await.until(
                Duration.ofSeconds(5),
                "the mount to go away",
                () -> live.lab().mounts().isEmpty());
        Await.until(
                Duration.ofSeconds(5),
                "the end of the client",
                () -> live.lab().pids().equals(List.of(live.brick().pid())));
    }

    @Test
    void statedump_and_metrics_of_a_mount_and_a_brick_are_read(LiveLab live) {
        FuseMount mount = live.mount("plain", Volume.of("top", "performance/nl-cache"));
        assertThat(mount.mountPoint().resolve("missing")).doesNotExist();

        assertThat(mount.statedump().section("nl-cache")).isPresent();
        assertThat(mount.metrics().count("client", "lookup")).isPositive();
        assertThat(live.brick().statedump().section("posix")).isPresent();
        assertThat(live.brick().metrics().count("posix", "lookup")).isPositive();
    }

    @Test
    void the_mount_of_a_killed_client_is_removed(LiveLab live) {
        FuseMount mount = live.mount("plain");

        mount.signal(Signal.KILL);

        assertThat(mount.endsWithin(Duration.ofSeconds(5))).isTrue();
        assertThat(mount.mounted()).isTrue();
        mount.close();
        assertThat(mount.mounted()).isFalse();
    }

    @Test
    void a_client_in_the_foreground_has_an_exit_code(LiveLab live) {
        FuseMount mount = live.mounting("plain").mountInForeground();
        assertThat(mount.exitCode()).isEmpty();

        mount.signal(Signal.TERM);

        assertThat(mount.endsWithin(Duration.ofSeconds(5))).isTrue();
        assertThat(mount.exitCode()).isPresent();
    }
}
