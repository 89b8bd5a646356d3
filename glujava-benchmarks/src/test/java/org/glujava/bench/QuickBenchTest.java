package org.glujava.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glujava.lab.GlujavaPaths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the command line. It checks that everything works, and not the measured values. */
@Tag("live")
@Tag("any-jdk")
@Timeout(value = 200, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class QuickBenchTest {
    private static final Path TMP = Path.of(System.getProperty("java.io.tmpdir"));
    private static final List<String> CROSSINGS = List.of(
            "fail",
            "forward",
            "forward with callback",
            "wind with rebuilt arguments",
            "suspend and resume",
            "fan-out to 3");

    @TempDir
    private Path folder;

    private Process bench;

    @AfterEach
    void end() {
        bench.destroyForcibly();
    }

    /** In bytes: the current allocations of a call, and less than one more object. */
    private static final Map<String, Integer> ALLOCATED = Map.of("forward", 96 + 15, "forward with callback", 184 + 15);

    @Test
    void crossing_measures_each_way_in_c_and_in_java_and_leaves_nothing_behind() throws Exception {
        Path file = folder.resolve("figures.json");

        int exit = run("crossing", "--quick", "--json", file.toString());

        assertThat(exit).as(console()).isZero();
        JsonObject all = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(all.getAsJsonObject("machine").get("glusterfs").getAsString())
                .isEqualTo(GlujavaPaths.glusterfsVersion());
        JsonObject crossing = all.getAsJsonArray("benchmarks").get(0).getAsJsonObject();
        List<String> seen = new ArrayList<>();
        List<String> weighed = new ArrayList<>();
        for (JsonElement element : crossing.getAsJsonArray("rows")) {
            JsonObject row = element.getAsJsonObject();
            String what = row.get("what").getAsString();
            JsonObject values = row.getAsJsonObject("values");
            seen.add(what + " " + row.get("subject").getAsString());
            if (values.has("heap bytes") && ALLOCATED.containsKey(what)) {
                weighed.add(what);
                assertThat(values.getAsJsonObject("heap bytes").get("median").getAsDouble())
                        .as("bytes that " + what + " allocates")
                        .isBetween(1.0, (double) ALLOCATED.get(what));
            }
            if (CROSSINGS.contains(what)) {
                JsonObject wall = values.getAsJsonObject("wall ns");
                assertThat(wall.get("low").getAsDouble()).as(seen.toString()).isPositive();
                assertThat(wall.get("median").getAsDouble())
                        .isBetween(
                                wall.get("low").getAsDouble(), wall.get("high").getAsDouble());
                assertThat(values.has("wall, times C"))
                        .isEqualTo(!row.get("subject").getAsString().equals("C"));
            }
        }
        assertThat(weighed)
                .containsExactlyInAnyOrder("forward", "forward", "forward with callback", "forward with callback");
        assertThat(seen)
                .containsAll(CROSSINGS.stream()
                        .flatMap(way -> Stream.of(way + " C", way + " Java, JNA", way + " Java, direct"))
                        .toList());
        assertThat(crossing.getAsJsonObject("raw").getAsJsonObject("fail").getAsJsonArray("Java, JNA"))
                .isNotEmpty();
        assertThat(seen).contains("bare callback JNA");
        assertThat(console()).contains("| fail | Java, JNA |", "| fail | Java, direct |", "round 2 of 2");
        assertThat(labs()).isEmpty();
    }

    @Test
    void the_java_half_is_measured_by_jmh() throws Exception {
        Path file = folder.resolve("java.json");

        int exit = run("java", "--quick", "--rows", "^fail$", "--json", file.toString());

        assertThat(exit).as(console()).isZero();
        JsonArray rows = JsonParser.parseString(Files.readString(file))
                .getAsJsonObject()
                .getAsJsonArray("benchmarks")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("rows");
        assertThat(rows).hasSize(1);
        JsonObject values = rows.get(0).getAsJsonObject().getAsJsonObject("values");
        assertThat(values.getAsJsonObject("ns").get("low").getAsDouble()).isPositive();
        assertThat(values.getAsJsonObject("heap bytes").get("median").getAsDouble())
                .isBetween(96.0, 168.0 + 15);
    }

    @Test
    void a_benchmark_that_is_not_there_is_refused_with_those_that_are() throws Exception {
        assertThat(run("juggling")).isEqualTo(2);
        assertThat(console())
                .contains("no benchmark 'juggling'", "crossing, java, lookup, fops, io, scale, start and all");
    }

    private int run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-D" + GlujavaPaths.ROOT_PROPERTY + "=" + GlujavaPaths.find().root(),
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName()));
        command.addAll(List.of(arguments));
        bench = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console").toFile())
                .start();
        assertThat(bench.waitFor(180, TimeUnit.SECONDS))
                .as("ended: " + console())
                .isTrue();
        return bench.exitValue();
    }

    private String console() {
        try {
            return Files.readString(folder.resolve("console"));
        } catch (IOException e) {
            return "";
        }
    }

    private List<Path> labs() throws IOException {
        try (Stream<Path> files = Files.list(TMP)) {
            return files.filter(
                            file -> file.getFileName().toString().matches("glujava-lab-\\d+-" + bench.pid() + "-.*"))
                    .toList();
        }
    }
}
