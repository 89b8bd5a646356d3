package org.glujava.lab.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.Lab;
import org.glujava.lab.LabException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "glujava demo",
        sortOptions = false,
        showDefaultValues = true,
        description = {
            "Searches a PHP include path of " + IncludePath.DIRECTORIES + " directories through three mounts of one "
                    + "GlusterFS brick: without a cache (none), with GlusterFS's own performance/nl-cache, and with "
                    + "the Java translator negative-lookup (glujava).",
            "Prints how long a lookup of a missing name takes.",
            "Exits with 1 if an answer was wrong."
        })
final class Demo implements Callable<Integer> {
    /** Longer than a measurement, so that both caches keep their entries. */
    private static final Duration TTL = Duration.ofMinutes(10);

    private static final int INTERRUPTED = 130;
    /** Enough for the JVM in the client to compile the hot code; the other mounts do the same. */
    private static final int WARM_UP_LOOKUPS = 20_000;

    @Option(names = "--json", paramLabel = "FILE", description = "also write the results to FILE, as JSON")
    private @Nullable Path json;

    @Option(names = "--names", paramLabel = "N", defaultValue = "50", description = "files on the include path")
    private int names;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "80",
            description = "measured rounds, each over all files and mounts")
    private int rounds;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this text")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final Progress progress = new Progress();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Demo())
                .setExecutionExceptionHandler(Demo::report)
                .execute(arguments));
    }

    @Override
    public Integer call() {
        requirePositive("--names", names);
        requirePositive("--rounds", rounds);
        GlujavaPaths paths = GlujavaPaths.find();
        paths.requireBuilt();
        Lab lab = Lab.open();
        try {
            return run(lab, paths);
        } catch (RuntimeException e) {
            if (lab.closed()) {
                return INTERRUPTED; // an interrupt has removed the mounts, so errors about them are not reported
            }
            throw e;
        } finally {
            lab.close();
        }
    }

    private int run(Lab lab, GlujavaPaths paths) {
        Watchdog watchdog = new Watchdog(lab);
        progress.say("starting a brick and three mounts");
        DemoMounts mounts = new DemoMounts(lab, paths);
        DemoReport report = measure(mounts.mountAll("", TTL), watchdog);
        watchdog.at("the check of files just created");
        progress.say("creating files that were just missing");
        Freshness freshness = new Freshness(mounts.mountAll("-short-ttl", Freshness.TTL));
        freshness.check();
        if (lab.closed()) {
            return INTERRUPTED;
        }
        print(report, freshness);
        return report.wrong() == 0 && freshness.failures().isEmpty() ? 0 : 1;
    }

    private DemoReport measure(Map<String, FuseMount> mounts, Watchdog watchdog) {
        IncludePath path = IncludePath.create(
                Objects.requireNonNull(mounts.get(DemoMounts.NONE)).mountPoint(), names);
        int warmUps = Math.max(1, WARM_UP_LOOKUPS / path.missesPerRound());
        List<MeasuredMount> measured = new ArrayList<>();
        mounts.values().forEach(mount -> measured.add(new MeasuredMount(mount, path, Math.max(rounds, warmUps))));
        rounds("warm-up", warmUps, measured, watchdog);
        measured.forEach(MeasuredMount::forgetTimes);
        rounds("round", rounds, measured, watchdog);
        return DemoReport.of(mounts.keySet(), measured);
    }

    /**
     * Measures all mounts in each round. All orders take turns, so no mount has better conditions, nor always the same
     * mount before it.
     */
    private void rounds(String what, int count, List<MeasuredMount> measured, Watchdog watchdog) {
        for (int round = 1; round <= count; round++) {
            progress.count(what, round, count);
            List<MeasuredMount> order = new ArrayList<>(measured);
            Collections.rotate(order, round / 2);
            if (round % 2 == 0) {
                Collections.reverse(order);
            }
            String step = what + " " + round + " on ";
            for (MeasuredMount mount : order) {
                mount.round(() -> watchdog.at(step + mount.mount()));
            }
        }
    }

    private void print(DemoReport report, Freshness freshness) {
        System.out.println();
        System.out.println(report.table());
        System.out.println(
                "Files created that were just missing (caches with a ttl of " + Freshness.TTL.toSeconds() + " s):");
        freshness.seen().forEach(line -> System.out.println("  " + line));
        if (json != null) {
            report.writeJson(json);
        }
        if (report.wrong() > 0) {
            System.err.println("glujava demo: " + report.wrong() + " answers were wrong; see the table");
        }
        freshness.failures().forEach(failure -> System.err.println("glujava demo: " + failure));
    }

    private void requirePositive(String option, int value) {
        if (value < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), option + " must be 1 or more, not " + value);
        }
    }

    /** A failure of the lab needs no stack trace; any other exception is a bug and has one. */
    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof LabException) {
            System.err.println("glujava demo: " + failure.getMessage());
        } else {
            failure.printStackTrace();
        }
        return 1;
    }
}
