package org.glujava.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.glujava.bench.report.BenchReport;
import org.glujava.bench.report.Page;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.LabException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "glujava bench page",
        sortOptions = false,
        description =
                "Writes docs/performance.md, its plots and raw values from files that 'bench --json' has written.")
final class BenchPage implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "raw values; runs of one benchmark are merged")
    private List<Path> files = List.of();

    @Option(names = "--docs", paramLabel = "DIR", description = "folder for performance.md")
    private @Nullable Path docs;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this text")
    private boolean help;

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(new CommandLine(new BenchPage())
                .setExecutionExceptionHandler(Bench::report)
                .execute(arguments));
    }

    @Override
    public Integer call() {
        Path folder = docs == null ? GlujavaPaths.find().root().resolve("docs") : docs;
        Map<String, BenchReport> runs = new LinkedHashMap<>();
        Path beside = Page.beside(folder);
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (runs.put(name, BenchReport.read(file)) != null) {
                throw new LabException("two files are named " + name + "; give them different names");
            }
            copy(file, beside.resolve(name));
        }
        Page.write(folder, runs);
        System.out.println("wrote " + folder.resolve("performance.md"));
        return 0;
    }

    private static void copy(Path from, Path to) {
        try {
            if (!Files.exists(to) || !Files.isSameFile(from, to)) {
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new LabException("cannot copy " + from + " to " + to, e);
        }
    }
}
