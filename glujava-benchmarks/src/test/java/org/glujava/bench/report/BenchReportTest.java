package org.glujava.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.bench.measure.Estimate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchReportTest {
    private static final Machine MACHINE = new Machine("CPU 9", 2, "4 GiB", "Linux 6", "10.3", "17.0.1", 0.1);

    @TempDir
    private Path folder;

    @BeforeAll
    static void without_a_screen() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void a_table_has_medians_and_intervals_and_leaves_out_what_does_not_apply() {
        assertThat(Markdown.of(table()))
                .contains(
                        "| what | by | wall ns | times C |",
                        "| fail | C | 4360 (4300 to 4400) |  |",
                        "| fail | Java | 5300 (5200 to 5400) | 1.22 |",
                        "Note: more was left out");
    }

    @Test
    void a_value_without_a_column_is_refused() {
        assertThatThrownBy(() -> table().add(Row.of("fail", "C").with("cpu", new Estimate(1, 1, 1))))
                .hasMessageContaining("cpu");
    }

    @Test
    void the_page_shows_the_machine_and_a_plot_that_is_there() throws Exception {
        Page.write(folder, Map.of("run.json", BenchReport.of(MACHINE, true, List.of(table()))));

        assertThat(Files.readString(folder.resolve("performance.md")))
                .contains("CPU 9", "GlusterFS 10.3", "Quick", "(performance/crossing-JDK-17.svg)", "4360", "One run")
                .contains("(performance/run.json)");
        assertThat(Files.readString(folder.resolve("performance/crossing-JDK-17.svg")))
                .contains("<svg", "</svg");
    }

    @Test
    void runs_of_one_benchmark_and_jdk_are_merged_and_others_are_not() throws Exception {
        Table other = table();
        other.rows().set(0, Row.of("fail", "C").with("wall ns", new Estimate(4500, 4350, 4600)));
        Machine newer = new Machine("CPU 9", 2, "4 GiB", "Linux 6", "10.3", "25.0.1", 0.1);
        Map<String, BenchReport> runs = new LinkedHashMap<>();
        runs.put("a.json", BenchReport.of(MACHINE, false, List.of(table())));
        runs.put("b.json", BenchReport.of(MACHINE, false, List.of(other)));
        runs.put("c.json", BenchReport.of(newer, false, List.of(table())));

        Page.write(folder, runs);

        assertThat(Files.readString(folder.resolve("performance.md")))
                .contains("## Crossing (JDK 17)\n\n2 runs.", "| fail | C | 4430 (4300 to 4600) |")
                .contains("## Crossing (JDK 25)\n\nOne run.", "| fail | C | 4360 (4300 to 4400) |");
    }

    @Test
    void a_file_is_read_as_it_was_written() {
        Path file = folder.resolve("run.json");
        BenchReport report = BenchReport.of(MACHINE, false, List.of(table()));
        report.writeJson(file);

        BenchReport read = BenchReport.read(file);

        assertThat(read.machine()).isEqualTo(MACHINE);
        assertThat(read.benchmarks().get(0).rows()).isEqualTo(table().rows());
    }

    @Test
    void a_file_without_results_is_refused_by_its_name() throws Exception {
        Path file = Files.writeString(folder.resolve("empty.json"), "{}");

        assertThatThrownBy(() -> BenchReport.read(file)).hasMessageContaining("empty.json");
    }

    @Test
    void values_far_apart_are_drawn_too() {
        Table table = table();
        table.add(Row.of("attach", "Java").with("wall ns", new Estimate(9_000_000, 8_000_000, 9_900_000)));

        assertThat(Plot.svg(table)).contains("</svg");
    }

    @Test
    void a_subject_without_a_value_has_no_bar() {
        Table table = table();
        table.add(Row.of("attach", "Java").with("wall ns", new Estimate(9000, 8000, 9900)));

        assertThat(Plot.svg(table)).contains("</svg");
    }

    @Test
    void the_file_of_raw_values_has_the_machine_the_rows_and_what_was_kept() throws Exception {
        Path file = folder.resolve("all.json");

        BenchReport.of(MACHINE, false, List.of(table())).writeJson(file);

        JsonObject all = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(all.getAsJsonObject("machine").get("glusterfs").getAsString())
                .isEqualTo("10.3");
        JsonObject first = all.getAsJsonArray("benchmarks").get(0).getAsJsonObject();
        assertThat(first.getAsJsonArray("rows")).hasSize(2);
        assertThat(first.getAsJsonObject("raw").getAsJsonObject("fail").getAsJsonArray("C"))
                .hasSize(3);
    }

    private static Table table() {
        Table table = Table.empty("crossing", "Crossing", "How.", "wall ns", "wall ns", "times C");
        table.add(Row.of("fail", "C").with("wall ns", new Estimate(4360, 4300, 4400)));
        table.add(Row.of("fail", "Java")
                .with("wall ns", new Estimate(5300, 5200, 5400))
                .with("times C", new Estimate(1.22, 1.22, 1.22)));
        table.note("more was left out");
        table.keep("fail", "C", List.of(4300, 4360, 4400));
        return table;
    }
}
