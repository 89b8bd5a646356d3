package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.StartFailed;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.BrokenConstructor;
import org.glujava.lab.translators.Hiding;
import org.glujava.lab.translators.Unlinked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cause that prevents a translator's start ends the mount, with one clear line in the log. */
@Live
class StartFailureTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void jar_missing(LiveLab live) {
        assertFails(live, live.glujava("broken", Path.of("/nowhere/translator.jar")), "/nowhere/translator.jar");
    }

    @Test
    void jar_not_given(LiveLab live) {
        assertFails(live, Volume.of("broken", live.paths().type()), "jar");
    }

    @Test
    void jar_not_a_jar(LiveLab live) {
        Path text = live.lab().write("text.jar", "this is no jar\n");

        assertFails(live, live.glujava("broken", text), text.toString());
    }

    @Test
    void a_jar_that_is_a_fifo_is_not_waited_for(LiveLab live) throws Exception {
        Path fifo = live.lab().folder().resolve("fifo.jar");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();

        assertFails(live, live.glujava("broken", fifo), fifo.toString(), "it is a FIFO");
    }

    @Test
    void a_jar_that_never_ends_is_not_copied(LiveLab live) throws Exception {
        Path zero = Files.createSymbolicLink(live.lab().folder().resolve("zero.jar"), Path.of("/dev/zero"));

        assertFails(live, live.glujava("broken", zero), zero.toString(), "it is a device");
    }

    @Test
    void a_jar_that_others_than_root_can_change(LiveLab live) throws IOException {
        Path jar = TestJar.pack(live.lab(), Hiding.class, "Hidden");
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-rw-rw-"));
        Volume volume = live.glujava("broken", jar).with("name", "hidden");

        assertFails(live, volume, jar.toString(), "others than root can change it", "written by everyone (mode 0666)");
        assertThat(live.mount("allowed", volume.with("allow-writable-jar", "on"))
                        .mountPoint()
                        .resolve("hidden"))
                .doesNotExist();
    }

    @Test
    void a_jar_whose_content_was_damaged(LiveLab live) throws IOException {
        Path jar = TestJar.pack(live.lab(), Hiding.class, "Hidden");
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);

        assertFails(live, live.glujava("broken", jar).with("name", "hidden"), jar.toString(), "is broken");
    }

    @Test
    void a_name_that_would_steer_a_terminal(LiveLab live) {
        String name = "/nowhere/\u009b2J\u202e.jar";

        assertFails(live, live.glujava("broken", Path.of(name)), "/nowhere/\\x9b2J\\u202e.jar");
    }

    @ParameterizedTest
    @CsvSource({"max-operations,' 5'", "frame-timeout,'\t+60'", "max-suspended,0x10"})
    void numbers_as_glusterfs_reads_them_are_no_failure(String option, String value, LiveLab live) {
        FuseMount mount = live.mount("java", hiding(live).with(option, value));

        assertThat(mount.mountPoint().resolve("hidden")).doesNotExist();
    }

    @Test
    void no_translator_in_the_jar(LiveLab live) {
        Path jar = TestJar.pack(live.lab(), List.of(), "Hidden");

        assertFails(live, live.glujava("broken", jar), jar.toString());
    }

    @Test
    void two_translators_and_none_chosen(LiveLab live) {
        Path jar = TestJar.pack(live.lab(), List.of("Hiding", "HidingToo"), "Hidden");

        assertFails(live, live.glujava("broken", jar), "hiding, hiding-too");
    }

    @Test
    void the_chosen_translator_is_not_in_the_jar(LiveLab live) {
        assertFails(live, hiding(live).with("translator", "hidding"), "hidding", "hiding");
    }

    @Test
    void a_class_that_does_not_link(LiveLab live) {
        Path jar = TestJar.pack(live.lab(), Unlinked.class);

        assertFails(live, live.glujava("broken", jar), "LeftOut", jar.toString());
    }

    @Test
    void a_constructor_that_throws(LiveLab live) {
        Path jar = TestJar.pack(live.lab(), BrokenConstructor.class);

        assertFails(live, live.glujava("broken", jar), "broken on purpose", "BrokenConstructor");
    }

    @Test
    void an_unknown_option(LiveLab live) {
        assertFails(live, hiding(live).with("nam", "hidden"), "nam", "name");
    }

    @Test
    void a_required_option_missing(LiveLab live) {
        Path jar = TestJar.pack(live.lab(), Hiding.class, "Hidden");

        assertFails(live, live.glujava("broken", jar), "name");
    }

    @Test
    void a_malformed_option(LiveLab live) {
        Volume volume = live.glujava("broken", live.paths().negativeLookupJar()).with("ttl", "soon");

        assertFails(live, volume, "ttl", "soon");
    }

    @Test
    void no_jvm_found(LiveLab live) {
        Path empty = live.lab().folder("no-jvm");

        assertFails(
                live,
                mounting(live, hiding(live)).environment("GLUJAVA_JAVA_HOME", empty.toString()),
                empty.toString());
    }

    @Test
    void no_jvm_in_the_java_home_of_the_volume(LiveLab live) {
        assertFails(live, hiding(live).with("java-home", "/nowhere/jdk"), "/nowhere/jdk");
    }

    @Test
    void the_jvm_is_too_old(LiveLab live) throws IOException {
        Path old = FakeJdk.ofVersion(live.lab(), "11.0.2");

        assertFails(
                live,
                mounting(live, hiding(live)).environment("GLUJAVA_JAVA_HOME", old.toString()),
                "11.0.2",
                old.toString());
    }

    @Test
    void a_jvm_option_that_the_jvm_refuses(LiveLab live) {
        assertFails(live, hiding(live).with("jvm-options", "-XX:NoSuchThing=1"), "NoSuchThing");
    }

    /** With these options, HotSpot itself would end the process without a log line. */
    @ParameterizedTest
    @CsvSource({
        "-Xmx1k, Initial heap size set to a larger value",
        "-Xmx100000g, Could not reserve enough space",
        "-agentlib:nosuch, Could not find agent library nosuch",
        "-XX:+UseG1GC -XX:+UseParallelGC, garbage collectors selected",
        "-Xms900g -Xmx900g, hs_err_pid"
    })
    void a_jvm_that_fails_to_start(String options, String said, LiveLab live) throws IOException {
        assertFails(live, hiding(live).with("jvm-options", options), said, "did not start", "jvm-options");
        deleteReports(live);
    }

    private static void deleteReports(LiveLab live) throws IOException {
        try (Stream<Path> files = Files.list(live.lab().folder())) {
            for (Path report :
                    files.filter(file -> file.toString().contains("hs_err")).toList()) {
                Files.delete(report);
            }
        }
    }

    /** It ends before it has read its options, which include our hooks. */
    @ParameterizedTest
    @ValueSource(strings = {"exit", "_exit", "abort"})
    void a_jvm_that_ends_the_process_at_once(String how, LiveLab live) throws IOException {
        Path jdk = FakeJdk.withLibrary(live.lab(), ApiProgram.made(live, "early_end.so"));

        assertFails(
                live,
                mounting(live, hiding(live))
                        .environment("GLUJAVA_JAVA_HOME", jdk.toString())
                        .environment("EARLY_END", how),
                jdk.toString(),
                "did not start (it gave up)",
                "the reason is printed");
    }

    @Test
    void executable_memory_is_forbidden(LiveLab live) throws Exception {
        String noCode = ApiProgram.made(live, "no_code").toString();
        int tried = new ProcessBuilder(noCode, "true").start().waitFor();
        assumeTrue(tried == 0, "this kernel cannot forbid executable memory to a process (PR_SET_MDWE)");

        assertFails(
                live,
                mounting(live, hiding(live)).under(noCode),
                "must not have executable memory",
                "MemoryDenyWriteExecute",
                "execmem");
    }

    /**
     * HotSpot reaches the limit at its heap, at its classes, or when it makes a thread; or GluJava's check finds it.
     */
    @ParameterizedTest
    @ValueSource(ints = {600, 1500, 2300, 2400})
    void too_little_address_space(int megabytes, LiveLab live) throws IOException {
        String limit = "--as=" + megabytes * 1_000_000L;

        assertFails(
                live,
                mounting(live, hiding(live)).under("prlimit", limit),
                "ulimit -v",
                "now: " + megabytes * 1_000_000L / 1024 + " KiB");
        deleteReports(live);
    }

    /** Otherwise JNA, which is damaged here, would crash, or report that its own file is missing. */
    @Test
    void too_little_address_space_is_seen_before_what_it_breaks(LiveLab live) throws IOException {
        Path home = live.copyHome(live.lab().folder().resolve("home"));
        Files.write(home.resolve("libjnidispatch.so"), new byte[0]);
        FuseMount.Builder mounting = mounting(live, hiding(live)).environment("GLUJAVA_HOME", home.toString());

        assertFails(live, mounting.under("prlimit", "--as=2350000000"), "ulimit -v");
        deleteReports(live);
    }

    @Test
    void no_run_time_home(LiveLab live) {
        Path empty = live.lab().folder("empty-home");

        assertFails(live, mounting(live, hiding(live)).environment("GLUJAVA_HOME", empty.toString()), empty.toString());
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void built_for_another_glusterfs(LiveLab live) throws Exception {
        Path out = live.lab().folder("other-build");
        make(live, out);
        Path other = out.resolve("xlator/features/glujava.so");
        Volume here = hiding(live);
        Volume volume = new Volume(here.name(), GlujavaPaths.typeOf(other), here.options(), List.of());

        String running = "GlusterFS " + GlujavaPaths.glusterfsVersion();
        assertFails(live, volume, "built for GlusterFS 9.9", running + " is running", "./glujava install");
    }

    private static void make(LiveLab live, Path out) throws IOException, InterruptedException {
        Path log = live.lab().folder().resolve("make.log");
        Process make = new ProcessBuilder(
                        "make",
                        "-C",
                        live.paths().root().resolve("glujava-native/src/main/c").toString(),
                        "OUT=" + out,
                        "GLUSTERFS_VERSION=9.9",
                        "GENERATED=../../../target/generated")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean built = make.waitFor(90, TimeUnit.SECONDS) && make.exitValue() == 0;
        assertThat(built).as("make:\n" + Files.readString(log)).isTrue();
    }

    private static Volume hiding(LiveLab live) {
        return live.glujava("broken", TestJar.pack(live.lab(), Hiding.class, "Hidden"))
                .with("name", "hidden");
    }

    private static FuseMount.Builder mounting(LiveLab live, Volume volume) {
        return live.mounting("broken", volume);
    }

    private static void assertFails(LiveLab live, Volume volume, String... named) {
        assertFails(live, mounting(live, volume), named);
    }

    /** @param named the words that the one line must contain */
    private static void assertFails(LiveLab live, FuseMount.Builder mounting, String... named) {
        long brick = live.brick().pid();

        StartFailed failure = catchThrowableOfType(
                StartFailed.class, () -> mounting.within(LIMIT).mount());

        assertThat(failure).as("mount fails, and in time").isNotNull();
        assertThat(failure.exitCode()).isNotZero();
        List<String> ours = failure.log().errors().stream()
                .filter(line -> line.contains("Hint:"))
                .toList();
        assertThat(ours)
                .as("our ERROR lines, of\n" + String.join("\n", failure.log().errors()))
                .hasSize(1);
        assertThat(ours.get(0)).contains(named);
        Await.until(
                Duration.ofSeconds(5),
                "the end of the client",
                () -> live.lab().pids().equals(List.of(brick)));
        Await.until(
                Duration.ofSeconds(5),
                "the mount to go away",
                () -> live.lab().mounts().isEmpty());
        assertThat(failure.log().linesWith("signal received")).as("a crash").isEmpty();
    }
}
