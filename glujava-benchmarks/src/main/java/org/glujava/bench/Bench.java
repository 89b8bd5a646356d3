package org.glujava.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.glujava.bench.measure.BenchSetup;
import org.glujava.bench.measure.Effort;
import org.glujava.bench.measure.Race;
import org.glujava.bench.report.BenchReport;
import org.glujava.bench.report.Machine;
import org.glujava.bench.report.Markdown;
import org.glujava.bench.report.Page;
import org.glujava.bench.report.Table;
import org.glujava.bench.section.Benchmark;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.Lab;
import org.glujava.lab.LabException;
import org.glujava.lab.demo.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "glujava bench",
        sortOptions = false,
        description = {
            "Measures the cost of Java against C and GlusterFS's own translators, which take turns in one run.",
            "Prints a table for each benchmark; 'all' writes docs/performance.md with its plots and raw values."
        })
final class Bench implements Callable<Integer> {
    private static final String ALL = "all";
    private static final int INTERRUPTED = 130;

    @Parameters(
            paramLabel = "BENCHMARK",
            arity = "0..1",
            defaultValue = ALL,
            description = "crossing, java, lookup, fops, io, scale, start, or all (the default)")
    private String which = ALL;

    @Option(names = "--json", paramLabel = "FILE", description = "also write all raw values to FILE, as JSON")
    private @Nullable Path json;

    @Option(names = "--quick", description = "check only that everything works; the numbers mean nothing")
    private boolean quick;

    @Option(
            names = "--rows",
            paramLabel = "REGEX",
            defaultValue = "",
            description = "measure only the rows in whose names it is found")
    private Pattern rows;

    @Option(names = "--docs", paramLabel = "DIR", description = "folder for performance.md, of any benchmark")
    private @Nullable Path docs;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = "another built checkout, whose crossing is measured in turns with this one's")
    private @Nullable Path against;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this text")
    private boolean help;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler(Bench::report)
                .execute(arguments));
    }

    private static boolean isInFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder);
    }

    @Override
    public Integer call() {
        List<Benchmark> wanted = Benchmark.ALL.stream()
                .filter(one -> which.equals(ALL) || which.equals(one.name()))
                .toList();
        if (wanted.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "no benchmark '" + which + "'; there are "
                            + String.join(
                                    ", ",
                                    Benchmark.ALL.stream().map(Benchmark::name).toList()) + " and " + ALL);
        }
        if (json != null && !isInFolder(json)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "cannot write " + json + ": its folder must exist");
        }
        GlujavaPaths paths = GlujavaPaths.find();
        BenchSetup.requireBuilt(paths);
        Lab lab = Lab.open();
        try {
            return run(lab, paths, wanted);
        } catch (RuntimeException e) {
            if (lab.closed()) {
                return INTERRUPTED; // failures after the lab is closed are not reported
            }
            throw e;
        } finally {
            lab.close();
        }
    }

    private int run(Lab lab, GlujavaPaths paths, List<Benchmark> wanted) {
        Machine machine = Machine.here();
        BenchSetup ground = new BenchSetup(lab, paths);
        if (against != null) {
            ground.compareWith(new GlujavaPaths(against.toAbsolutePath()));
        }
        Race race = new Race(quick ? Effort.quickly() : Effort.full(), new Progress(), rows);
        System.out.println("Measured on: " + machine.text() + (quick ? "\nQuick: the numbers mean nothing." : ""));
        List<Table> tables = new ArrayList<>();
        for (Benchmark benchmark : wanted) {
            race.progress().say(benchmark.name());
            Table table = benchmark.run(ground, race);
            tables.add(table);
            System.out.println("\n## " + table.title() + "\n\n" + Markdown.of(table));
        }
        if (lab.closed()) {
            return INTERRUPTED;
        }
        BenchReport report = BenchReport.of(machine, quick, tables);
        if (json != null) {
            report.writeJson(json);
        }
        Path page = docs == null && which.equals(ALL) && !quick ? paths.root().resolve("docs") : docs;
        if (page != null) {
            String raw = "run.json";
            report.writeJson(Page.beside(page).resolve(raw));
            Page.write(page, Map.of(raw, report));
            race.progress().say("wrote " + page.resolve("performance.md"));
        }
        return 0;
    }

    /** A failure of the lab needs no stack trace; any other exception is a fault of this program and has one. */
    static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof LabException) {
            System.err.println("glujava bench: " + failure.getMessage());
        } else {
            failure.printStackTrace();
        }
        return 1;
    }
}
