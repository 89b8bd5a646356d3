package org.glujava.lab.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.Lab;
import org.glujava.lab.LabException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "glujava test soak",
        sortOptions = false,
        showDefaultValues = true,
        description = "Uses a volume through a Java translator that fails in many ways, and checks every answer.")
final class Soak implements Callable<Integer> {
    @Option(names = "--minutes", defaultValue = "2")
    private double minutes;

    /** The default changes once a day. */
    @Option(names = "--seed")
    private long seed = LocalDate.now().toEpochDay();

    @Option(names = "--fops", defaultValue = "0")
    private long fops;

    @Option(names = "--percent", defaultValue = "10")
    private int percent;

    @Option(names = "--threads", defaultValue = "8")
    private int threads;

    @Option(names = "--without")
    private boolean without;

    @Option(names = "--sabotage", split = ",")
    private List<String> sabotage = List.of();

    @Option(names = "--client", required = true)
    private Path client = Path.of("client");

    @Option(names = "--tally", required = true)
    private Path tally = Path.of("tally.so");

    @Option(names = "--xlator")
    private @Nullable Path xlator;

    @Option(names = "--asan")
    private @Nullable Path asan;

    @Option(names = "--keep")
    private @Nullable Path keep;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Soak())
                .setExecutionExceptionHandler(Soak::report)
                .execute(arguments));
    }

    @Override
    public Integer call() {
        GlujavaPaths.find().requireBuilt();
        SoakSettings settings = new SoakSettings(
                Duration.ofMillis(Math.round(minutes * 60_000)),
                seed,
                fops,
                percent,
                threads,
                without,
                client,
                tally,
                sabotage,
                xlator,
                asan,
                keep);
        System.out.println("soak: " + settings + "; to repeat it: ./glujava test soak --seed " + seed);
        Checks checks = new Checks();
        try (Lab lab = Lab.open()) {
            new SoakRun(lab, settings, SoakLimits.USUAL).soak(checks);
        }
        checks.sumUp();
        return checks.allRight() ? 0 : 1;
    }

    /** A failure of the lab needs no stack trace; any other exception is a bug and has one. */
    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof LabException) {
            System.err.println("glujava test soak: " + failure.getMessage());
        } else {
            failure.printStackTrace();
        }
        return 1;
    }
}
