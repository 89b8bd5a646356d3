package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Asking;
import org.junit.jupiter.api.Test;

/** Operations that a translator starts itself, from threads of Java. */
@Live
@AnyJdk
class OwnOperationsTest {
    private static final int NOBODY = 65_534;
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void one_completion_starts_the_next(LiveLab live) throws Exception {
        for (String name : new String[] {"one", "two", "three"}) {
            Files.writeString(live.brick().data().resolve(name), name);
        }
        FuseMount mount = live.mount("java", asking(live));

        assertThat(ask(mount, "names")).isEqualTo("[one, three, two]");
        assertThat(ask(mount, "missing")).isEqualTo("ENOENT");
        assertThat(ask(mount, "create")).isEqualTo("13 bytes, 13 in all, REGULAR");

        Path made = mount.mountPoint().resolve("made-by-java");
        assertThat(Files.readString(made)).isEqualTo("from a thread");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rw-r-----");
        assertThat(operations(mount)).isEqualTo("0");
        assertThat(mount.log().errors()).isEmpty();
    }

    @Test
    void operations_have_the_credentials_of_their_start(LiveLab live) throws Exception {
        FuseMount mount = live.mount("java", asking(live));

        ask(mount, "as-nobody");

        assertThat(Files.getAttribute(mount.mountPoint().resolve("made-by-java"), "unix:uid"))
                .isEqualTo(NOBODY);
    }

    @Test
    void the_number_of_operations_is_limited(LiveLab live) throws Exception {
        FuseMount mount = live.mount("java", slowStat(200), asking(live).with("max-operations", "3"));

        assertThat(ask(mount, "many")).isEqualTo("3 of 20");
        assertThat(ask(mount, "stat")).startsWith("size ");
        assertThat(operations(mount)).isEqualTo("0");
    }

    @Test
    void an_operation_without_a_reply_fails_after_the_frame_timeout(LiveLab live) throws Exception {
        FuseMount mount = live.mount("java", slowStat(5000), asking(live).with("frame-timeout", "1"));

        assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> ask(mount, "stat"));

        assertThat(mount.log().gains(SOON, "TimeoutException", "no reply to the stat operation within 1 s"))
                .isTrue();
        assertThat(Await.within(SOON, () -> operations(mount).equals("0")))
                .as("its reply arrived all the same")
                .isTrue();
    }

    @Test
    void held_objects_do_not_outlive_their_process(LiveLab live) throws Exception {
        FuseMount mount = live.mount("java", asking(live));

        assertThat(ask(mount, "hold")).isEqualTo("held");
        assertThat(mount.unmount()).isTrue();
        assertThat(mount.endsWithin(SOON)).isTrue();
    }

    private static Volume slowStat(int milliseconds) {
        return Volume.of("slow", "debug/delay-gen")
                .with("delay-duration", milliseconds + "000")
                .with("delay-percentage", "100")
                .with("enable", "stat");
    }

    private static Volume asking(LiveLab live) {
        return live.glujava("asking", TestJar.pack(live.lab(), Asking.class));
    }

    private static String ask(FuseMount mount, String question) throws IOException {
        var view = Files.getFileAttributeView(mount.mountPoint(), UserDefinedFileAttributeView.class);
        ByteBuffer answer = ByteBuffer.allocate(200);
        view.read("ask." + question, answer);
        return StandardCharsets.UTF_8.decode(answer.flip()).toString();
    }

    private static String operations(FuseMount mount) {
        return StatedumpLiveTest.section(mount, "asking").get("operations");
    }
}
