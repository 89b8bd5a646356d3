package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glujava.lab.GlusterLog;
import org.glujava.lab.Volfile;
import org.glujava.lab.translators.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs do that use volumes through libgfapi, beside using them. */
@Live
class ApiProcessTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int EXIT_CODE = 7;
    private static final int ROUNDS = Integer.getInteger("glujava.cycles", 2);
    private static final int AT_ONCE = 5;
    /** KiB that the process may still grow by in the second half. */
    private static final long GROWTH = 16_384;
    private static final String KILLED_BY_ALARM = String.valueOf(1000 + 14);

    @Test
    void a_program_in_java_is_refused(LiveLab live) throws Exception {
        assertRefused(live, null);
    }

    @Test
    void a_program_in_java_is_refused_when_another_jvm_is_configured(LiveLab live) throws Exception {
        assertRefused(live, FakeJdk.withItsOwnLibrary(live.lab()));
    }

    /** libgfapi has threads of its own, which a child has not: its calls wait for good, in Java or not. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_child_that_goes_on_with_the_volume_waits_for_good(boolean java, LiveLab live) throws Exception {
        Volfile plain = Volfile.stack(live.brick().client("client"));
        try (ApiProgram program = ApiProgram.start(live)) {
            assertThat(program.init(java ? witnessed(live) : plain)).isEqualTo("0");

            assertThat(program.tell("fork use")).isEqualTo(KILLED_BY_ALARM);

            assertThat(program.tell("load 1")).isEqualTo("0");
            program.awaitProgress(2);
            assertThat(program.tell("unload")).isEqualTo("ok");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exec", "_exit", "exit"})
    void a_child_of_a_program_ends_as_it_wants_to(String how, LiveLab live) throws Exception {
        try (ApiProgram program = ApiProgram.start(live)) {
            assertThat(program.init(witnessed(live))).isEqualTo("0");
            assertThat(program.tell("load 2")).isEqualTo("0");
            program.awaitProgress(2);

            assertThat(program.tell("fork " + how)).isEqualTo(String.valueOf(EXIT_CODE));

            program.awaitProgress(2);
            assertThat(program.tell("unload")).isEqualTo("ok");
            assertThat(program.end(SOON)).isZero();
            assertThat(program.log().errors()).isEmpty();
        }
    }

    /** glfs_fini takes 10 s with any volume, so that several are used at once. The long form has a hundred. */
    @Test
    @Timeout(value = 400, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void volumes_are_used_and_taken_out_of_use_again_and_again(LiveLab live) throws Exception {
        List<Long> threads = new ArrayList<>();
        List<Long> memory = new ArrayList<>();
        try (ApiProgram program = ApiProgram.start(live)) {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(program.cycles(witnessed(live), AT_ONCE)).isEqualTo(AT_ONCE);
                threads.add(program.status("Threads"));
                memory.add(program.status("VmRSS"));
            }
            System.out.println("threads after each round: " + threads + ", KiB: " + memory);
            assertThat(threads).as("threads").allMatch(count -> count <= threads.get(0) + 1);
            int half = ROUNDS / 2;
            assertThat(memory.get(ROUNDS - 1)).as("KiB of %s", memory).isLessThan(memory.get(half) + GROWTH);
            assertThat(program.log().linesWith("translator witness", "is up")).hasSize(ROUNDS * AT_ONCE);
            assertThat(Complaints.in(program.log())).isEmpty();
            assertThat(program.end(SOON)).isZero();
        }
    }

    private static Volfile witnessed(LiveLab live) {
        return Volfile.stack(
                live.brick().client("client"),
                live.glujava("witness", TranslatorJar.pack(live.lab(), Witness.class)));
    }

    private static void assertRefused(LiveLab live, Path javaHome) throws IOException, InterruptedException {
        Path volfile = live.lab().write("java.vol", witnessed(live).text());
        GlusterLog log = new GlusterLog(live.lab().folder().resolve("java.log"));
        ProcessBuilder builder = ChildJvm.of(ApiUser.class, volfile.toString(), log.file().toString())
                .directory(live.lab().folder().toFile());
        builder.environment().putAll(live.environment());
        if (javaHome != null) {
            builder.environment().put("GLUJAVA_JAVA_HOME", javaHome.toString());
        }
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor(SOON.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        assertThat(said).contains("init -1");
        assertThat(process.exitValue()).isZero();
        assertThat(log.linesWith("this process runs a JVM of its own already", "FUSE mount")).hasSize(1);
    }
}
