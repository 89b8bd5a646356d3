package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.FailingLookups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A translator's bug causes an EIO at once, and a line in the log: never a hang, never a crash. */
@Live
@AnyJdk
class FailingFopTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    /** Returns the names at which the translator fails, each in another way. */
    static Stream<String> failures() {
        return Stream.of(
                "throws",
                "overflows",
                "exhausts",
                "unlinked",
                "dies",
                "checked",
                "silent",
                "twice",
                "throws-in-reply",
                "silent-in-reply",
                "throws-after-forward");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failing_lookup_is_an_eio(String name, LiveLab live) throws Exception {
        FuseMount mount = mount(live);
        Files.writeString(live.brick().data().resolve(name), "");

        assertEioAtOnce(() -> Files.readAttributes(mount.mountPoint().resolve(name), BasicFileAttributes.class));

        assertLogged(mount, "lookup");
        assertStillWorks(live, mount);
    }

    @Test
    void another_failing_fop_is_named_in_the_log(LiveLab live) throws Exception {
        FuseMount mount = mount(live);

        assertEioAtOnce(() -> Files.createDirectory(mount.mountPoint().resolve("folder")));

        assertLogged(mount, "mkdir");
        assertThat(mount.log().linesWith("no folders here")).isNotEmpty();
        assertStillWorks(live, mount);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void or_it_bypasses_the_translator(String name, LiveLab live) throws Exception {
        FuseMount mount = live.mount("java", failing(live).with("on-failure", "pass-through"));
        Files.writeString(live.brick().data().resolve(name), name);

        assertThat(mount.mountPoint().resolve(name)).hasContent(name);

        assertLogged(mount, "lookup");
        assertThat(mount.log().linesWith("passed on unchanged")).isNotEmpty();
        assertStillWorks(live, mount);
    }

    @Test
    void a_translator_that_fails_too_often_is_bypassed(LiveLab live) throws Exception {
        FuseMount mount =
                live.mount("java", failing(live).with("max-failures", "3").with("failure-window", "3600"));
        for (int i = 0; i < 3; i++) {
            Path folder = mount.mountPoint().resolve("folder" + i);
            assertEioAtOnce(() -> Files.createDirectory(folder));
        }

        assertThat(Files.createDirectory(mount.mountPoint().resolve("folder"))).isDirectory();
        assertThat(mount.log().linesWith("the translator has failed 3 times within 3600 s"))
                .hasSize(1);
        assertStillWorks(live, mount);
    }

    private static FuseMount mount(LiveLab live) {
        return live.mount("java", failing(live));
    }

    private static Volume failing(LiveLab live) {
        return live.glujava("broken", TestJar.pack(live.lab(), FailingLookups.class));
    }

    private static void assertEioAtOnce(ThrowingCallable operation) {
        long start = System.nanoTime();
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(operation)
                .withMessageContaining("Input/output error");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
    }

    /** The translator's name, the fop, and the author's name of the method. */
    private static void assertLogged(FuseMount mount, String fop) {
        assertThat(mount.log().gains(AT_ONCE, "translator failing", "fop " + fop, "FailingLookups." + fop))
                .as("a line naming translator, fop and method in\n"
                        + String.join("\n", mount.log().errors()))
                .isTrue();
    }

    private static void assertStillWorks(LiveLab live, FuseMount mount) throws Exception {
        Path file = Files.writeString(live.brick().data().resolve("good"), "text");
        assertThat(mount.mountPoint().resolve(file.getFileName())).hasContent("text");
        assertThat(mount.running()).isTrue();
        assertThat(mount.log().linesWith("signal received")).isEmpty();
    }
}
