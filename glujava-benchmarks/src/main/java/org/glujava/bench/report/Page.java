package org.glujava.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.glujava.lab.LabException;

/** Writes {@code performance.md}, with its plots, from the results of one or more runs. */
public final class Page {
    private static final String FOLDER = "performance";

    private Page() {}

    /**
     * Writes the page into {@code folder}, and its plots into a folder beside it.
     * @param runs by the names of the files with their raw values, which are in that folder too
     */
    public static void write(Path folder, Map<String, BenchReport> runs) {
        Path beside = beside(folder);
        StringBuilder page = new StringBuilder("# Performance\n\n").append(head(runs));
        for (Map.Entry<String, List<Table>> same : tables(runs).entrySet()) {
            Table table = Runs.merged(same.getValue());
            page.append("\n## ")
                    .append(table.title())
                    .append(same.getKey().substring(table.name().length()));
            page.append("\n\n").append(runCount(same.getValue().size())).append(Markdown.of(table));
            if (!table.rows().isEmpty()) {
                String plot = same.getKey().replaceAll("\\W+", "-").replaceAll("-$", "") + ".svg";
                BenchReport.write(beside.resolve(plot), Plot.svg(table));
                page.append("\n![" + table.plotted() + "](" + FOLDER + "/" + plot + ")\n");
            }
        }
        BenchReport.write(folder.resolve("performance.md"), page.toString());
    }

    /** Returns the folder of the plots and raw values. Makes it. */
    public static Path beside(Path folder) {
        try {
            return Files.createDirectories(folder.resolve(FOLDER));
        } catch (IOException e) {
            throw new LabException("cannot make " + folder.resolve(FOLDER), e);
        }
    }

    private static String head(Map<String, BenchReport> runs) {
        StringBuilder text = new StringBuilder("Made by `./glujava bench`; do not edit. ");
        if (runs.values().stream().anyMatch(BenchReport::quick)) {
            text.append("**Quick runs: the numbers mean nothing.** ");
        }
        text.append("Measured on:\n\n");
        Map<String, DoubleSummaryStatistics> loads = runs.values().stream()
                .map(BenchReport::machine)
                .collect(Collectors.groupingBy(
                        Machine::withoutLoad, LinkedHashMap::new, Collectors.summarizingDouble(Machine::load)));
        loads.forEach((machine, load) -> text.append(String.format(
                Locale.ROOT, "- %s; load average at the start %.1f to %.1f%n", machine, load.getMin(), load.getMax())));
        text.append(
                "\nAll variants take turns, in short blocks. Values are medians of the rounds, which have new processes each; in\n"
                        + "brackets is the interval that contains the median with a probability of 95 percent (bootstrapped). Where\n"
                        + "several runs are given, the value is the median of the runs, and the interval reaches from the lowest to the\n"
                        + "highest of theirs. \"Beyond\" and ratios are of neighbouring blocks. Raw values: ");
        return text.append(runs.entrySet().stream()
                        .map(run -> "[" + run.getValue().made() + "](" + FOLDER + "/" + run.getKey() + ")")
                        .collect(Collectors.joining(",\n")))
                .append(".\n")
                .toString();
    }

    /** Tables of the same benchmark and JDK, by its name and a suffix for the JDK. */
    private static Map<String, List<Table>> tables(Map<String, BenchReport> runs) {
        return runs.values().stream()
                .flatMap(run -> run.benchmarks().stream()
                        .map(table -> Map.entry(
                                table.name() + " (JDK " + run.machine().jdkFeature() + ")", table)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String runCount(int runs) {
        return runs == 1 ? "One run. " : runs + " runs. ";
    }
}
