package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.StartFailed;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Hiding;
import org.glujava.lab.translators.Tending;
import org.glujava.lab.translators.Witness;
import org.glujava.slf4j.GlusterServiceProvider;
import org.glujava.text.PathText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

/** The settings of volume and machine configure the JVM, not the environment variables of other Java programs. */
@Live
class JvmSettingsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Each of these ends a JVM that reads it. */
    @ParameterizedTest
    @CsvSource({
        "JAVA_TOOL_OPTIONS, -XX:+UseG1GC -XX:+UseParallelGC",
        "_JAVA_OPTIONS, -javaagent:/nowhere/agent.jar",
        "JAVA_TOOL_OPTIONS, -XX:NoSuchThing=1",
    })
    void options_of_the_environment_are_ignored_and_named_in_the_log(String name, String options, LiveLab live) {
        FuseMount mount =
                live.mounting("java", hiding(live)).environment(name, options).mount();

        assertWorks(mount);
        assertThat(mount.log().linesWith("] W [", "the JVM does not take " + name + " of the environment", "Hint:"))
                .hasSize(1);
    }

    @Test
    void options_of_the_environment_are_read_if_the_volume_allows_it(LiveLab live) throws IOException {
        FuseMount mount = live.mounting("java", hiding(live).with("jvm-environment", "on"))
                .environment("JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC")
                .environment("_JAVA_OPTIONS", "-Xmx48m")
                .mount();

        assertWorks(mount);
        assertThat(maximumHeap(mount)).isEqualTo(48L << 20);
        assertThat(mount.log().linesWith("does not take")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"JAVA_TOOL_OPTIONS, -XX:NoSuchThing=1", "_JAVA_OPTIONS, -javaagent:/nowhere/agent.jar"})
    void they_are_named_if_the_start_fails(String name, String options, LiveLab live) {
        FuseMount.Builder mounting = live.mounting("java", hiding(live).with("jvm-environment", "on"))
                .environment(name, options);

        StartFailed failure = catchThrowableOfType(StartFailed.class, mounting::mount);

        assertThat(failure.log().errors())
                .anySatisfy(line -> assertThat(line).contains("did not start", name, "Hint:"));
    }

    /** Daemons have no locale. */
    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "nowhere_NO.UTF-8"})
    void names_of_files_may_have_any_letters_in_any_locale(String locale, LiveLab live) throws IOException {
        Path folder = live.lab().folder("ñandú \uD83D\uDE00");
        Path jar = Files.copy(TestJar.pack(live.lab(), Hiding.class, "Hidden"), folder.resolve("ü.jar"));
        Path home = live.copyHome(folder.resolve("home"));
        FuseMount mount = live.mounting("java", live.glujava("hiding", jar).with("name", "hidden"))
                .environment("LC_ALL", locale)
                .environment("GLUJAVA_HOME", home.toString())
                .mount();

        assertWorks(mount);
    }

    /** The translator's own jar, and one that its manifest names. */
    @Test
    void names_of_folders_may_be_no_utf8(LiveLab live) throws IOException {
        Path folder = Files.createDirectory(PathText.path(live.lab().folder() + "/\uDCFF\uDCE4"));
        Path packed = TestJar.with(live.lab(), Tending.class, Logger.class, GlusterServiceProvider.class);
        try (Stream<Path> files = Files.list(packed.getParent())) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                Files.move(jar, folder.resolve(jar.getFileName()));
            }
        }
        Path jar = folder.resolve(packed.getFileName());
        FuseMount mount = live.mount("java", live.glujava("tending", jar));

        assertThat(mount.log().linesWith("of " + live.lab().folder() + "/\\xff\\xe4/Tending.jar is up"))
                .hasSize(1);
        assertThat(Await.within(
                        SOON, () -> mount.log().linesWith("0-tending: begun in").size() == 1))
                .isTrue();
    }

    @Test
    void the_heap_has_the_size_that_is_set(LiveLab live) throws IOException {
        FuseMount mount = live.mount("java", hiding(live).with("heap-size", "40MB"));

        assertThat(maximumHeap(mount)).isEqualTo(40L << 20);
    }

    /** GlusterFS starts the topmost first. */
    @Test
    void the_first_volume_decides_and_ignored_options_of_others_are_logged(LiveLab live) throws IOException {
        Volume second = hiding(live).with("heap-size", "64MB").with("jvm-options", "-ea");
        Volume first =
                live.glujava("witness", TestJar.pack(live.lab(), Witness.class)).with("heap-size", "40MB");
        FuseMount mount = live.mount("java", second, first);

        assertThat(maximumHeap(mount)).isEqualTo(40L << 20);
        assertThat(mount.log().linesWith("] W [", "0-hiding: ", "not taken: heap-size, jvm-options"))
                .hasSize(1);
    }

    /** A quarter of the limit of its control group; only this limit keeps the process within it. */
    @Test
    void the_heap_follows_the_limit_of_a_container(LiveLab live) throws IOException {
        Path groups = Path.of("/sys/fs/cgroup/memory");
        boolean first = Files.isDirectory(groups);
        Path group = (first ? groups : groups.getParent())
                .resolve("glujava-" + ProcessHandle.current().pid());
        Files.createDirectory(group);
        FuseMount mount = null;
        try {
            Files.writeString(group.resolve(first ? "memory.limit_in_bytes" : "memory.max"), "" + (160L << 20));
            mount = live.mounting("java", hiding(live))
                    .under("sh", "-c", "echo $$ >$0/cgroup.procs; exec \"$@\"", group.toString())
                    .mountInForeground();
            assertWorks(mount);
            assertThat(maximumHeap(mount)).isEqualTo(40L << 20);
        } finally {
            if (mount != null) {
                mount.close();
            }
            Files.delete(group);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heap-size | lots | heap-size 'lots' of the volume is not a size",
                "heap-size | 8MB | heap-size 8MB of the volume is too small",
                "heap-size | 900TB | is more than this process may use",
                "jvm-options | -Da=it's | a quote is not closed",
                "jvm-environment | perhaps | jvm-environment",
            })
    void wrong_settings_are_named(String option, String value, String said, LiveLab live) {
        FuseMount.Builder mounting = live.mounting("java", hiding(live).with(option, value));

        StartFailed failure = catchThrowableOfType(StartFailed.class, mounting::mount);

        assertThat(failure.log().errors()).anySatisfy(line -> assertThat(line).contains(said));
    }

    /** None of many options is dropped. */
    @Test
    void the_last_of_a_thousand_options_counts(LiveLab live) {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            many.append("-Dlist.").append(i).append("=xxxxxxxxxxxxxxxxxxxx ");
        }
        Volume volume = hiding(live).with("jvm-options", many + "-XX:NoSuchThing=1");
        FuseMount.Builder mounting = live.mounting("java", volume);

        StartFailed failure = catchThrowableOfType(StartFailed.class, mounting::mount);

        assertThat(failure.log().errors()).anySatisfy(line -> assertThat(line).contains("NoSuchThing"));
    }

    /** The environment of a setuid program belongs to a user who must not choose what runs in it. */
    @ParameterizedTest
    @CsvSource({"755, true", "4755, false"})
    void the_environment_counts_unless_a_program_is_setuid(String mode, boolean counts, LiveLab live)
            throws IOException {
        Path folder = live.lab().folder();
        run("chmod", "1777", folder.toString());
        Path program = Files.copy(ApiProgram.made(live, "gfapi"), folder.resolve("gfapi"));
        run("chmod", mode, program.toString());
        String volfile =
                Volfile.stack(live.brick().client("client"), hiding(live)).text();
        Path log = folder.resolve("program.log");
        String read = "+dac_read_search"; // the checkout may be in a folder that only root can enter
        ProcessBuilder builder = new ProcessBuilder(
                "timeout",
                "60",
                "setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                "--inh-caps=" + read,
                "--ambient-caps=" + read,
                program.toString());
        builder.environment().putAll(live.environment());
        builder.environment().put("GLUJAVA_JVM_OPTIONS", "-XX:NoSuchThing=1");
        Process process = builder.start();

        try (Writer orders = process.outputWriter()) {
            orders.write("init " + live.lab().write("program.vol", volfile) + " " + log + "\n");
        }

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isNotEmpty();
        assertThat(process.onExit().join().exitValue()).isZero();
        assertThat(Files.readString(log).contains("NoSuchThing")).isEqualTo(counts);
        if (!counts) { // nor does GLUJAVA_HOME, without which the start fails if GluJava is not installed
            assertThat(Files.readString(log)).containsAnyOf("the folder is chosen by the default", " is up");
        }
    }

    private static void run(String... command) throws IOException {
        assertThat(new ProcessBuilder(command).start().onExit().join().exitValue())
                .isZero();
    }

    private static Volume hiding(LiveLab live) {
        return live.glujava("hiding", TestJar.pack(live.lab(), Hiding.class, "Hidden"))
                .with("name", "hidden");
    }

    private static void assertWorks(FuseMount mount) {
        assertThat(mount.mountPoint().resolve("hidden")).doesNotExist();
        assertThat(mount.mountPoint().resolve("other")).doesNotExist();
        assertThat(mount.log().errors()).isEmpty();
    }

    /** Returns the limit that the JVM itself uses. */
    private static long maximumHeap(FuseMount mount) throws IOException {
        List<String> flags = Jcmd.run(mount, "VM.flags").lines().toList();
        String all = String.join(" ", flags);
        return Long.parseLong(all.replaceAll("(?s).*-XX:MaxHeapSize=(\\d+).*", "$1"));
    }
}
