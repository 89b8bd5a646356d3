package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Signal;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Crashing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that crashes with a JVM reports the same as one without, and the place of the JVM's report. */
@Live
class CrashTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void a_crash_below_java_is_reported_by_the_jvm_and_by_glusterfs(LiveLab live) throws IOException {
        FuseMount mount = mount(live);

        assertEndsAt(mount, "crashes");

        Path report = report(mount);
        assertThat(mount.log().linesWith("] C [", "crashed (signal 11)", report.toString(), "Hint:"))
                .hasSize(1);
        assertThat(mount.log().linesWith("pending frames:")).hasSize(1);
        assertThat(mount.log().linesWith("frame : type(1) op(LOOKUP)")).isNotEmpty();
        assertThat(mount.log().linesWith("signal received: 11")).hasSize(1);
        assertThat(mount.exitCode()).hasValue(128 + 11);
        assertThat(Files.readString(report)).contains("libjnidispatch.so", "Crashing.lookup");
        Files.delete(report);
    }

    /** Whatever code crashes, the JVM handles the signal first. */
    @ParameterizedTest
    @EnumSource(names = {"SEGV", "ABRT"})
    void a_signal_ends_it_as_a_plain_client(Signal signal, LiveLab live) throws IOException {
        FuseMount plain = live.mounting("plain").under("prlimit", "--core=0").mountInForeground();
        FuseMount java = mount(live);

        plain.signal(signal);
        java.signal(signal);

        assertThat(plain.endsWithin(SOON)).isTrue();
        assertThat(java.endsWithin(SOON)).isTrue();
        assertThat(java.exitCode()).isPresent().isEqualTo(plain.exitCode());
        assertThat(plain.log().linesWith("signal received: ")).hasSize(1);
        assertThat(java.log().linesWith("signal received: "))
                .isEqualTo(plain.log().linesWith("signal received: "));
        Files.deleteIfExists(report(java)); // HotSpot does not handle abort()
    }

    @ParameterizedTest
    @ValueSource(strings = {"exits", "halts"})
    void java_code_that_ends_the_process_is_logged(String name, LiveLab live) {
        FuseMount mount = mount(live);

        assertEndsAt(mount, name);

        assertThat(mount.exitCode()).hasValue(7);
        assertThat(mount.log().linesWith("] C [", "Java code ends this process with exit code 7", "System.exit"))
                .hasSize(1);
    }

    @Test
    void a_jvm_that_ends_without_memory_logs_it(LiveLab live) {
        FuseMount mount = mount(live, "-Xmx16m -XX:+ExitOnOutOfMemoryError");

        assertEndsAt(mount, "exhausts");

        assertThat(mount.exitCode()).hasValue(3);
        assertThat(mount.log().linesWith("Terminating due to java.lang.OutOfMemoryError"))
                .hasSize(1);
    }

    private static FuseMount mount(LiveLab live) {
        return mount(live, "-Xmx64m");
    }

    private static FuseMount mount(LiveLab live, String jvmOptions) {
        Volume crashing = live.glujava("crashing", TestJar.pack(live.lab(), Crashing.class))
                .with("jvm-options", jvmOptions);
        return live.mounting("java", crashing).under("prlimit", "--core=0").mountInForeground();
    }

    private static Path report(FuseMount mount) {
        return mount.log().file().resolveSibling("hs_err_pid" + mount.pid() + ".log");
    }

    private static void assertEndsAt(FuseMount mount, String name) {
        assertThatThrownBy(() -> Files.size(mount.mountPoint().resolve(name))).isInstanceOf(IOException.class);
        assertThat(mount.endsWithin(SOON)).as("the end of " + mount).isTrue();
    }
}
