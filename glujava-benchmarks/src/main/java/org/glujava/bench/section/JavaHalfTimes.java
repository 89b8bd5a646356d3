package org.glujava.bench.section;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.bench.measure.BenchSetup;
import org.glujava.bench.measure.Estimate;
import org.glujava.bench.measure.JavaProgram;
import org.glujava.bench.measure.PresentValue;
import org.glujava.bench.measure.Race;
import org.glujava.bench.report.Row;
import org.glujava.bench.report.Table;
import org.glujava.lab.LabException;

/** Measures the Java half of fops by JMH: from the upcall to its verdict, on a record that C would have filled. */
final class JavaHalfTimes implements Benchmark {
    /** The methods of JavaHalfBenchmark, with their names in the table. */
    private static final Map<String, String> FOPS = fops();

    private static final String TIME = "ns";
    private static final String BYTES = "heap bytes";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Override
    public String name() {
        return "java";
    }

    @Override
    public Table run(BenchSetup ground, Race race) {
        Table table = Table.empty(
                name(),
                "The Java half",
                "From the upcall to its verdict, without C and without the bridge, by JMH. The processor's caches are warm\n"
                        + "there, unlike in a GlusterFS process. A value is the mean of an iteration.",
                TIME,
                TIME,
                BYTES);
        Map<String, String> wanted = new LinkedHashMap<>(FOPS);
        wanted.values().removeIf(what -> !race.wants(what));
        if (wanted.isEmpty()) {
            return table;
        }
        Path file = ground.lab().folder().resolve("jmh.json");
        JavaProgram.run(List.of(), classPath(ground), "org.openjdk.jmh.Main", options(wanted, file, race));
        try {
            for (JsonElement result :
                    JsonParser.parseString(Files.readString(file)).getAsJsonArray()) {
                add(table, result.getAsJsonObject());
            }
        } catch (IOException e) {
            throw new LabException("cannot read JMH's results", e);
        }
        return table;
    }

    private static Map<String, String> fops() {
        Map<String, String> fops = new LinkedHashMap<>();
        fops.put("forward", "forward");
        fops.put("forwardWithCallback", "forward with callback");
        fops.put("fail", "fail");
        fops.put("cachedNegativeLookup", "cached negative lookup");
        return fops;
    }

    private static String[] options(Map<String, String> wanted, Path file, Race race) {
        boolean quick = race.effort().quick();
        String seconds = quick ? "100ms" : "1s";
        String iterations = quick ? "2" : "5";
        String forks = quick ? "1" : Integer.toString(race.effort().rounds());
        return new String[] {
            "JavaHalfBenchmark\\.(" + String.join("|", wanted.keySet()) + ")$",
            "-prof",
            "gc",
            "-f",
            forks,
            "-wi",
            iterations,
            "-w",
            seconds,
            "-i",
            iterations,
            "-r",
            seconds,
            "-rf",
            "json",
            "-rff",
            file.toString(),
            "-foe",
            "true"
        };
    }

    private static String classPath(BenchSetup ground) {
        Path target = ground.paths().root().resolve("glujava-benchmarks/target");
        try {
            return target.resolve("test-classes")
                    + File.pathSeparator
                    + target.resolve("classes")
                    + File.pathSeparator
                    + Files.readString(target.resolve("test.classpath"));
        } catch (IOException e) {
            throw new LabException("not built yet; run ./glujava build", e);
        }
    }

    private static void add(Table table, JsonObject result) {
        String method = result.get("benchmark").getAsString();
        String what = PresentValue.of(FOPS, method.substring(method.lastIndexOf('.') + 1));
        List<Double> times = iterations(result.getAsJsonObject("primaryMetric"));
        List<Double> bytes =
                iterations(result.getAsJsonObject("secondaryMetrics").getAsJsonObject(ALLOCATED));
        table.keep(what, TIME, times);
        table.keep(what, BYTES, bytes);
        table.add(Row.of(what, Crossing.JAVA).with(TIME, Estimate.of(times)).with(BYTES, Estimate.of(bytes)));
    }

    private static List<Double> iterations(JsonObject metric) {
        List<Double> values = new ArrayList<>();
        for (JsonElement fork : metric.getAsJsonArray("rawData")) {
            JsonArray seen = fork.getAsJsonArray();
            seen.forEach(value -> values.add(value.getAsDouble()));
        }
        return values;
    }
}
