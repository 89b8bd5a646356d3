package org.glujava.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoReportTest {
    private final DemoReport report = new DemoReport(mounts());

    @TempDir
    private Path folder;

    @Test
    void the_json_has_exactly_the_agreed_keys() throws IOException {
        Path file = folder.resolve("report.json");

        report.writeJson(file);

        JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(json.keySet()).containsExactly("mounts", "ratios");
        assertThat(json.getAsJsonObject("mounts").keySet()).containsExactly("none", "nl-cache", "glujava");
        assertThat(json.getAsJsonObject("mounts").getAsJsonObject("glujava").keySet())
                .containsExactly("min_us", "avg_us", "p50_us", "p99_us", "max_us", "lookups", "wrong");
        assertThat(json.getAsJsonObject("ratios").get("none/glujava").getAsDouble())
                .isEqualTo(8.0);
    }

    @Test
    void ratios_are_those_of_the_medians() {
        assertThat(report.ratios()).containsExactly(entry("glujava/nl-cache", 1.25), entry("none/glujava", 8.0));
    }

    @Test
    void the_table_has_a_row_for_each_mount() {
        assertThat(report.table())
                .containsPattern("none +1.0 +2.0 +200.0 +4.0 +5.0 +6 +0")
                .containsPattern("glujava/nl-cache +1.25");
        assertThat(report.wrong()).isEqualTo(1);
    }

    private static Map<String, Stats> mounts() {
        Map<String, Stats> mounts = new LinkedHashMap<>();
        mounts.put("none", new Stats(1, 2, 200, 4, 5, 6, 0));
        mounts.put("nl-cache", new Stats(1, 2, 20, 4, 5, 6, 1));
        mounts.put("glujava", new Stats(1, 2, 25, 4, 5, 6, 0));
        return mounts;
    }
}
