package org.glujava.bench.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.glujava.lab.LabException;
import org.jspecify.annotations.Nullable;

/** The results of a run, with all raw values. */
public record BenchReport(Machine machine, boolean quick, String made, List<Table> benchmarks) {
    /** More digits mean nothing, and make the file larger. */
    private static final MathContext DIGITS = new MathContext(5);

    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .registerTypeAdapter(Double.class, rounded())
            .registerTypeAdapter(double.class, rounded())
            .create();

    public static BenchReport of(Machine machine, boolean quick, List<Table> benchmarks) {
        return new BenchReport(
                machine, quick, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), benchmarks);
    }

    /** Reads what {@link #writeJson} has written. */
    public static BenchReport read(Path file) {
        try {
            @Nullable BenchReport report = GSON.fromJson(Files.readString(file), BenchReport.class);
            if (report == null || report.machine == null || report.benchmarks == null) {
                throw new LabException(file + " has no results of a benchmark; './glujava bench --json' writes them");
            }
            return report;
        } catch (IOException | JsonParseException e) {
            throw new LabException("cannot read the results in " + file, e);
        }
    }

    /** Writes the results and all raw values. */
    public void writeJson(Path file) {
        write(file, GSON.toJson(this) + "\n");
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new LabException("cannot write " + file, e);
        }
    }

    private static JsonSerializer<Double> rounded() {
        return (value, type, context) ->
                new JsonPrimitive(Double.isFinite(value) ? new BigDecimal(value).round(DIGITS) : (Number) value);
    }
}
