package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.glujava.lab.FuseMount;
import org.glujava.lab.StartFailed;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Hiding;
import org.glujava.lab.translators.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What joins C and Java: JNA, or JNI alone. */
@Live
class BridgeTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"jna", "direct"})
    void classes_of_jna_are_loaded_only_over_jna(String bridge, LiveLab live) throws IOException {
        Path log = live.lab().write("classes.log", "");
        Volume volume = live.glujava("trace", live.paths().debugTraceJar())
                .with("bridge", bridge)
                .with("log", "off")
                .with("jvm-options", "-Xlog:class+load:file=" + log + "::");
        FuseMount mount = live.mount("java", volume);

        work(mount);
        mount.statedump();

        List<String> classes = Files.readAllLines(log);
        assertThat(classes).anyMatch(line -> line.contains("org.glujava.runtime.Upcalls"));
        assertThat(classes.stream().anyMatch(line -> line.contains("com.sun.jna.")))
                .isEqualTo(bridge.equals("jna"));
        assertThat(Info.of(mount.mountPoint()).text("bridge")).isEqualTo(bridge);
        assertThat(StatedumpLiveTest.section(mount, "trace")).containsEntry("bridge", bridge);
        assertThat(mount.log().errors()).isEmpty();
    }

    @Test
    void auto_is_direct_from_java_22_on(LiveLab live) throws IOException {
        FuseMount mount = live.mount("java", hiding(live).with("bridge", "auto"));
        Info info = Info.of(mount.mountPoint());

        boolean isNew = Integer.parseInt(info.text("jvm").split("[.+]")[0]) >= 22;
        assertThat(info.text("bridge")).isEqualTo(isNew ? "direct" : "jna");
    }

    @Test
    void the_jvm_finds_no_fault_in_the_use_of_jni(LiveLab live) throws IOException {
        Volume trace = live.glujava("trace", live.paths().debugTraceJar()).with("log", "off");
        // The topmost volume decides.
        Volume top = hiding(live).with("bridge", "direct").with("jvm-options", "-Xcheck:jni");
        FuseMount mount = live.mount("java", trace, top);

        work(mount);
        mount.statedump();

        assertThat(Jcmd.run(mount, "VM.flags", "-all")).containsPattern("CheckJNICalls *= true");
        assertThat(mount.log().linesWith("native method")).isEmpty();
        assertThat(Info.of(mount.mountPoint()).text("bridge")).isEqualTo("direct");
    }

    @Test
    void the_first_volume_decides(LiveLab live) throws IOException {
        Volume first =
                live.glujava("witness", TestJar.pack(live.lab(), Witness.class)).with("bridge", "direct");
        FuseMount mount = live.mount("java", hiding(live).with("bridge", "jna"), first);

        assertThat(Info.of(mount.mountPoint()).text("bridge")).isEqualTo("direct");
        assertThat(mount.log().linesWith("] W [", "0-hiding: ", "not taken: bridge"))
                .hasSize(1);
    }

    @Test
    void there_is_no_other_bridge(LiveLab live) {
        StartFailed failed = catchThrowableOfType(
                StartFailed.class, () -> live.mount("java", hiding(live).with("bridge", "ffm")));

        assertThat(failed.log().linesWith("bridge", "ffm")).isNotEmpty();
    }

    /** A core of another version. */
    @Test
    void a_native_method_that_java_lacks_ends_the_start(LiveLab live) throws IOException {
        Path home = AlteredHome.with(
                live, "Natives", "final class Natives { static native int glujava_suspend(int call); }");

        StartFailed failed = catchThrowableOfType(
                StartFailed.class,
                () -> live.mounting("java", hiding(live).with("bridge", "direct"))
                        .environment("GLUJAVA_HOME", home.toString())
                        .mount());

        assertThat(failed.log().linesWith("GluJava's Java side did not start", "NoSuchMethodError", "glujava_"))
                .hasSize(1);
    }

    /** All fops fail, once each; the thread and the process continue. */
    @ParameterizedTest
    @ValueSource(strings = {"jna", "direct"})
    void an_exception_that_leaves_an_upcall_fails_the_fop(String bridge, LiveLab live) throws IOException {
        Path throwing = live.lab().folder().resolve("throwing");
        Path home = AlteredHome.with(live, "Upcalls", """
                import org.glujava.record.Layout;

                final class Upcalls {
                    static final RecordTable RECORDS = new RecordTable();

                    static int upcall(int call, int event) {
                        if (java.nio.file.Files.exists(java.nio.file.Path.of("%s"))) {
                            throw new IllegalStateException("planted");
                        }
                        return Layout.VERDICT_FORWARD;
                    }

                    static int notice(int number, int what, long bytes, int size) {
                        throw new StackOverflowError("planted");
                    }

                    static int control(int operation, int instance) {
                        try {
                            switch (operation) {
                                case Layout.CONTROL_LOAD -> Instances.load(instance);
                                case Layout.CONTROL_CREATE -> Instances.create(instance);
                                default -> throw new OutOfMemoryError("planted");
                            }
                            return 0;
                        } catch (Exception e) {
                            return -1;
                        }
                    }
                }
                """.formatted(throwing));
        Files.writeString(live.brick().data().resolve("file"), "text");
        FuseMount mount = live.mounting("java", hiding(live).with("bridge", bridge))
                .environment("GLUJAVA_HOME", home.toString())
                .mount();
        Path file = mount.mountPoint().resolve("file");
        assertThat(file).hasSize(4);

        Files.createFile(throwing);
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> Files.size(file))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("Input/output error");
        }
        Files.delete(throwing);

        assertThat(file).hasSize(4);
        assertThat(StatedumpLiveTest.section(mount, "hiding"))
                .containsEntry("bridge", bridge)
                .containsEntry("failures", "20")
                .containsEntry("in-flight", "0");
    }

    private static Volume hiding(LiveLab live) {
        return live.glujava("hiding", TestJar.pack(live.lab(), Hiding.class, "Hidden"))
                .with("name", "hidden");
    }

    /** Fops of many kinds, also with texts that are no modified UTF-8. */
    private static void work(FuseMount mount) throws IOException {
        Path strange = Files.createDirectory(mount.mountPoint().resolve("folder \uD83D\uDE00"));
        assertThat(Files.writeString(strange.resolve("\u00e9".repeat(120)), "text"))
                .hasContent("text");
        try (FileWork work = FileWork.in(mount.mountPoint(), 2)) {
            work.goOn(LIMIT, 50);
            work.end();
            assertThat(work.failures()).isEmpty();
        }
    }
}
