package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.glujava.lab.GlusterLog;
import org.glujava.lab.Volfile;
import org.glujava.lab.translators.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other actions of programs that use volumes through libgfapi, such as forks. */
@Live
class ApiProcessTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int EXIT_CODE = 7;
    private static final int ROUNDS = Integer.getInteger("glujava.cycles", 2);
    private static final int AT_ONCE = 5;
    /** KiB that a process may grow by in its second half, more than one without Java. */
    private static final long GROWTH = 16_384;

    private static final String KILLED_BY_ALARM = String.valueOf(1000 + 14);

    @Test
    @Concurrent
    void a_program_in_java_is_refused(LiveLab live) throws Exception {
        assertRefused(live, null);
    }

    @Test
    @Concurrent
    void a_program_in_java_is_refused_when_another_jvm_is_configured(LiveLab live) throws Exception {
        assertRefused(live, FakeJdk.withItsOwnLibrary(live.lab()));
    }

    /**
     * libgfapi has threads of its own, which a child lacks: its calls wait forever, with or without Java. The fate of
     * the parent is undefined, because both write to the same connection.
     */
    @ParameterizedTest
    @Concurrent
    @ValueSource(booleans = {false, true})
    void a_forked_child_that_uses_the_volume_waits_forever(boolean java, LiveLab live) throws Exception {
        Volfile plain = Volfile.stack(live.brick().client("client"));
        try (ApiProgram program = ApiProgram.start(live)) {
            assertThat(program.init(java ? witnessed(live) : plain)).isEqualTo("0");

            assertThat(program.tell("fork use")).isEqualTo(KILLED_BY_ALARM);
        }
    }

    @ParameterizedTest
    @Concurrent
    @ValueSource(strings = {"exec", "_exit", "exit"})
    void a_forked_child_can_exec_and_exit(String how, LiveLab live) throws Exception {
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

    /**
     * glfs_fini takes 10 s with any volume, so several are used at once. The long form uses a hundred. A program
     * without Java shows what GlusterFS itself leaks with each.
     */
    @Test
    @Concurrent
    @Timeout(value = 500, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void volumes_are_opened_and_closed_repeatedly(LiveLab live) throws Exception {
        try (ApiProgram program = ApiProgram.start(live);
                ApiProgram other = ApiProgram.start(live)) {
            Cycles java = new Cycles(program, witnessed(live));
            Cycles plain = new Cycles(other, Volfile.stack(live.brick().client("client")));
            CompletableFuture<Void> beside = CompletableFuture.runAsync(plain::run);
            java.run();
            beside.join();

            System.out.println("with Java: " + java + "; without: " + plain);
            assertThat(java.threads).as("threads").allMatch(count -> count <= java.threads.get(0) + 1);
            assertThat(java.growth())
                    .as("KiB in the second half: %s, without Java %s", java, plain)
                    .isLessThan(plain.growth() + GROWTH);
            assertThat(program.log().linesWith("translator witness", "is up")).hasSize(ROUNDS * AT_ONCE);
            assertThat(Complaints.in(program.log())).isEmpty();
            assertThat(program.end(SOON)).isZero();
        }
    }

    private static final class Cycles {
        private final ApiProgram program;
        private final Volfile volfile;
        private final List<Long> threads = new ArrayList<>();
        private final List<Long> memory = new ArrayList<>();

        Cycles(ApiProgram program, Volfile volfile) {
            this.program = program;
            this.volfile = volfile;
        }

        void run() {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(program.cycles(volfile, AT_ONCE)).isEqualTo(AT_ONCE);
                threads.add(program.status("Threads"));
                memory.add(program.status("VmRSS"));
            }
        }

        long growth() {
            return memory.get(ROUNDS - 1) - memory.get(ROUNDS / 2);
        }

        @Override
        public String toString() {
            return "threads " + threads + ", KiB " + memory;
        }
    }

    private static Volfile witnessed(LiveLab live) {
        return Volfile.stack(
                live.brick().client("client"), live.glujava("witness", TestJar.pack(live.lab(), Witness.class)));
    }

    private static void assertRefused(LiveLab live, Path javaHome) throws IOException, InterruptedException {
        Path volfile = live.lab().write("java.vol", witnessed(live).text());
        GlusterLog log = new GlusterLog(live.lab().folder().resolve("java.log"));
        ProcessBuilder builder = ChildJvm.of(
                        ApiUser.class, volfile.toString(), log.file().toString())
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
        assertThat(log.linesWith("this process runs a JVM of its own already", "FUSE mount"))
                .hasSize(1);
    }
}
