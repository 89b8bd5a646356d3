package org.glujava.bench.measure;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glujava.lab.LabException;

/** Runs fio, and reads its results. */
public final class Fio {
    /** A file whose place fio fixes; deleted at the end of this program, unless it existed before. */
    private static final Path GFAPI_LOG = Path.of("/tmp/fio_gfapi.log");

    private final BenchSetup ground;
    private final List<String> engines;

    private Fio(BenchSetup ground, List<String> engines) {
        this.ground = ground;
        this.engines = engines;
    }

    /** Has no engines if fio is not installed. */
    public static Fio find(BenchSetup ground) {
        try {
            Process process = new ProcessBuilder("fio", "--enghelp")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Fio(ground, said.lines().map(String::strip).toList());
        } catch (IOException e) {
            return new Fio(ground, List.of());
        }
    }

    public boolean has(String engine) {
        return engines.contains(engine);
    }

    /**
     * Runs one job for {@code seconds}, after a warm-up of the same length.
     * @param where the options that name the place of the file
     * @param way read, write, randread or randwrite
     * @return wall clock of an operation from its throughput; median and p99 of its latency
     */
    public Block run(List<String> where, String way, String size, int depth, String file, int seconds) {
        List<String> command = new ArrayList<>(List.of(
                "setpriv",
                "--pdeathsig",
                "KILL",
                "fio",
                "--output-format=json",
                "--name=bench",
                "--aux-path=" + ground.lab().folder(),
                "--thread",
                "--filename=bench",
                "--fallocate=none",
                "--rw=" + way,
                "--bs=" + size,
                "--iodepth=" + depth,
                "--size=" + file,
                "--time_based",
                "--ramp_time=" + seconds,
                "--runtime=" + seconds));
        command.addAll(where);
        if (!Files.exists(GFAPI_LOG)) {
            GFAPI_LOG.toFile().deleteOnExit();
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(ground.lab().folder().toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(ground.environment());
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new LabException(command + " failed:\n" + said);
            }
            return block(said, way.endsWith("read") ? "read" : "write");
        } catch (IOException e) {
            throw new LabException("cannot run fio", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("interrupted while fio ran", e);
        }
    }

    /** Skips fio's output before its report, such as warnings. */
    private static Block block(String said, String way) {
        try {
            JsonElement report = JsonParser.parseString(said.substring(said.indexOf("{\n")));
            JsonObject job =
                    report.getAsJsonObject().getAsJsonArray("jobs").get(0).getAsJsonObject();
            JsonObject seen = job.getAsJsonObject(way);
            JsonObject latency = seen.getAsJsonObject("clat_ns").getAsJsonObject("percentile");
            return new Block(
                    0,
                    0,
                    1e9 / seen.get("iops").getAsDouble(),
                    latency.get("50.000000").getAsDouble(),
                    latency.get("99.000000").getAsDouble());
        } catch (IndexOutOfBoundsException | JsonSyntaxException | NullPointerException e) {
            throw new LabException("fio's report cannot be read:\n" + said, e);
        }
    }
}
