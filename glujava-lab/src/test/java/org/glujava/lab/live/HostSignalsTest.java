package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.live.HostProgram.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that use libgfapi keep their signals: the JVM gets those of Java, and no others. */
@Live
class HostSignalsTest {
    private static final int ABRT = 6;
    private static final int SEGV = 11;

    @ParameterizedTest
    @Concurrent
    @CsvSource({
        "small-stacks, java",
        "small-stacks, interpreted",
        "later-handlers, java",
        "later-handlers, interpreted",
        "borrowed-handlers, java",
        "borrowed-handlers, interpreted",
        "blocked-signals, java",
        "blocked-signals, interpreted",
        "every-handler, java",
        "ignored-pipes, java",
    })
    void a_program_handles_signals_as_without_java(String name, String volume, LiveLab live) throws Exception {
        End end = new HostProgram(live).run(volume, host(live), name);

        assertThat(end.said()).isEqualTo("ok");
        assertThat(end.code()).isZero();
        assertThat(end.log().errors()).isEmpty();
    }

    /** Signals that the program does not handle, sent by other processes or by itself. */
    @ParameterizedTest
    @Concurrent
    @CsvSource({"pipe, 13", "size, 25", "null, 11", "stack, 11", "13, 13", "11, 11", "15, 15", "40, 40"})
    void a_signal_ends_a_program_as_without_java(String name, int signal, LiveLab live) throws Exception {
        End plain = new HostProgram(live).run("plain", host(live), "die", name);
        End java = new HostProgram(live).run("java", host(live), "die", name);

        assertThat(plain.code()).as("without Java: %s", plain.said()).isEqualTo(128 + signal);
        assertThat(java.said()).startsWith("ok");
        assertThat(java.code()).isEqualTo(plain.code());
        deleteReports(live);
    }

    @Test
    @Concurrent
    void a_crash_of_the_program_is_named_in_the_log(LiveLab live) throws Exception {
        End end = new HostProgram(live).run("java", host(live), "die", "null");

        assertThat(end.log().linesWith("] C [", "crashed (signal 11)", "hs_err_pid"))
                .hasSize(1);
        deleteReports(live);
    }

    @ParameterizedTest
    @Concurrent
    @ValueSource(strings = {"plain", "java", "interpreted"})
    void a_program_in_go_recovers_and_is_stopped_and_notified(String volume, LiveLab live) throws Exception {
        List<String> program = List.of(ApiProgram.made(live, "host-go").toString());

        End end = new HostProgram(live).run(volume, program);

        assertThat(end.said()).isEqualTo("ok");
        assertThat(end.code()).isZero();
    }

    @ParameterizedTest
    @Concurrent
    @CsvSource({"before, java", "before, interpreted", "after, java", "after, interpreted"})
    void a_program_in_python_reports_the_place_of_its_crash(String how, String volume, LiveLab live) throws Exception {
        List<String> program = List.of(
                "python3",
                live.paths()
                        .root()
                        .resolve("glujava-lab/src/test/python/host.py")
                        .toString());

        End plain = new HostProgram(live).run("plain", program, how);
        End java = new HostProgram(live).run(volume, program, how);

        assertThat(plain.code()).isEqualTo(128 + SEGV);
        assertThat(plain.said())
                .startsWith("Fatal Python error: Segmentation fault")
                .contains("string_at");
        assertThat(java.code()).isEqualTo(plain.code());
        assertThat(java.said())
                .contains("Fatal Python error: Segmentation fault")
                .contains("string_at");
        deleteReports(live);
    }

    @ParameterizedTest
    @Concurrent
    @CsvSource({
        "main, java", "main, interpreted",
        "fresh, java", "fresh, interpreted",
        "visitor, java", "visitor, interpreted",
    })
    void a_program_in_rust_names_the_thread_whose_stack_overflowed(String thread, String volume, LiveLab live)
            throws Exception {
        List<String> program = List.of(ApiProgram.made(live, "host-rust").toString());

        End plain = new HostProgram(live).run("plain", program, thread);
        End java = new HostProgram(live).run(volume, program, thread);

        assertThat(plain.said()).contains("has overflowed its stack");
        assertThat(plain.code()).isEqualTo(128 + ABRT);
        assertThat(java.said()).contains("has overflowed its stack");
        assertThat(java.code()).isEqualTo(plain.code());
        deleteReports(live);
    }

    @ParameterizedTest
    @Concurrent
    @ValueSource(strings = {"main-thread", "next-threads", "own-memory"})
    void a_program_has_its_stacks_as_without_java(String name, LiveLab live) throws Exception {
        List<String> program = List.of(ApiProgram.made(live, "host_stacks").toString());

        End plain = new HostProgram(live).run("plain", program, name);
        End java = new HostProgram(live).run("java", program, name);

        assertThat(plain.said()).isEqualTo("ok");
        assertThat(java.said()).isEqualTo("ok");
        assertThat(java.code()).isZero();
    }

    private static List<String> host(LiveLab live) throws Exception {
        return List.of(ApiProgram.made(live, "host").toString());
    }

    private static void deleteReports(LiveLab live) throws Exception {
        try (Stream<Path> files = Files.list(live.lab().folder())) {
            for (Path report :
                    files.filter(file -> file.toString().contains("hs_err")).toList()) {
                Files.delete(report);
            }
        }
    }
}
