package org.glujava.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.glujava.command.process.ReportedProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Glujava.commandLine()
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void each_process_volume_and_fop_has_its_values() throws Exception {
        MetricSnapshots metrics = MetricFamilies.of(Map.of(ReportedProcess.PROCESS, ReportedProcess.info(10)));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, metrics);

        assertThat(text.toString(StandardCharsets.UTF_8))
                .contains(
                        "# TYPE glujava_fop_seconds histogram",
                        "glujava_heap_used_bytes{pid=\"4711\",program=\"glusterfs\"} 8388608.0",
                        "glujava_collecting_seconds_total{pid=\"4711\",program=\"glusterfs\"} 0.01",
                        "glujava_fops_total{fop=\"lookup\",number=\"3\",pid=\"4711\",program=\"glusterfs\",translator=\"negative-lookup\"",
                        "le=\"4.096E-6\"} 100",
                        "le=\"8.192E-6\"} 110",
                        "le=\"+Inf\"} 110",
                        "glujava_methods_stuck{")
                .doesNotContain("young");
    }

    @Test
    void volumes_of_one_name_differ_by_their_numbers() throws Exception {
        MetricSnapshots metrics = MetricFamilies.of(Map.of(ReportedProcess.PROCESS, ReportedProcess.twice(0)));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, metrics);

        assertThat(text.toString(StandardCharsets.UTF_8))
                .containsPattern("glujava_fops_total\\{fop=\"lookup\",number=\"3\",.*} 100.0")
                .containsPattern("glujava_fops_total\\{fop=\"lookup\",number=\"8\",.*} 1000.0");
    }

    @Test
    void a_file_is_replaced_as_a_whole() throws Exception {
        Path file = folder.resolve("glujava.prom");

        assertThat(run("metrics", "--output", file.toString())).isZero();

        assertThat(file).exists();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_folder_that_is_missing_is_reported() {
        assertThat(run("metrics", "--output", folder.resolve("none/x").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("cannot write", "Is its folder there");
    }

    @Test
    void an_address_without_a_port_is_wrong_usage() {
        assertThat(run("metrics", "--listen", "localhost")).isEqualTo(2);
        assertThat(run("metrics", "--listen", "localhost:70000")).isEqualTo(2);
        assertThat(err.toString()).contains("ADDRESS:PORT");
    }

    @Test
    void a_process_without_glujava_is_named() {
        long own = ProcessHandle.current().pid();

        assertThat(run("metrics", Long.toString(own))).isEqualTo(1);
        assertThat(err.toString()).contains("process " + own + " does not run GluJava");
    }
}
