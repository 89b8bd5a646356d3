package org.glujava.bench.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.lab.LabException;

/** The results of a run. */
public record BenchReport(Machine machine, boolean quick, String made, List<Table> tables) {
    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .create();

    public static BenchReport of(Machine machine, boolean quick, List<Table> tables) {
        return new BenchReport(
                machine, quick, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), tables);
    }

    /** Writes the results and all raw values. */
    public void writeJson(Path file) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("made", made);
        all.put("quick", quick);
        all.put("machine", machine);
        all.put("benchmarks", tables);
        write(file, GSON.toJson(all) + "\n");
    }

    /** Writes {@code performance.md} into {@code folder}, and its plots and raw values into a folder beside it. */
    public void writePage(Path folder) {
        Path beside = folder.resolve("performance");
        try {
            Files.createDirectories(beside);
        } catch (IOException e) {
            throw new LabException("cannot make " + beside, e);
        }
        StringBuilder page = new StringBuilder(
                "# Performance\n\n"
                        + "Made by `./glujava bench all`; do not edit. "
                        + (quick ? "**A quick run: the numbers mean nothing.** " : "")
                        + "Measured at " + made + " on: " + machine.text() + ".\n\n"
                        + "All variants take turns, in short blocks. Values are medians; in brackets is the interval that contains\n"
                        + "the median with a probability of 95 percent (bootstrapped over the rounds, which have new\n"
                        + "processes each). \"Beyond\" and ratios are of neighbouring blocks. Raw values: [all.json](performance/all.json).\n");
        for (Table table : tables) {
            page.append("\n## ").append(table.title()).append("\n\n").append(Markdown.of(table));
            if (!table.rows().isEmpty()) {
                write(beside.resolve(table.name() + ".svg"), Plot.svg(table));
                page.append("\n![")
                        .append(table.plotted())
                        .append("](performance/")
                        .append(table.name())
                        .append(".svg)\n");
            }
        }
        write(folder.resolve("performance.md"), page.toString());
        writeJson(beside.resolve("all.json"));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new LabException("cannot write " + file, e);
        }
    }
}
