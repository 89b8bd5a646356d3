package org.glujava.lab.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The memory and the number of threads of a process, once a second. */
final class Usage {
    private static final double SHARE = 0.1;
    private static final long SLACK_KIB = 32 * 1024;
    private static final double NO_SHARE = 0;
    private static final long SLACK_THREADS = 4;

    private final long pid;
    private final List<Long> kib = new ArrayList<>();
    private final List<Long> threads = new ArrayList<>();

    Usage(long pid) {
        this.pid = pid;
    }

    void sample() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    kib.add(number(line));
                } else if (line.startsWith("Threads:")) {
                    threads.add(number(line));
                }
            }
        } catch (IOException e) {
            // Another check finds that it has ended.
        }
    }

    void check(Checks checks, String name, SoakLimits limits) {
        check(checks, name, limits, kib, threads);
    }

    static void check(Checks checks, String name, SoakLimits limits, List<Long> kib, List<Long> threads) {
        Trend memory = Trend.of(kib);
        String seen = "median " + memory.before() / 1024 + " MiB in the third quarter, " + memory.after() / 1024
                + " MiB in the last";
        if (kib.size() < limits.memory().toSeconds()) {
            checks.notJudged(name + ": memory is flat", seen + "; " + kib.size() + " s are too short to tell");
        } else {
            checks.that(memory.isFlat(SHARE, SLACK_KIB), name + ": memory is flat", seen);
        }
        Trend number = Trend.of(threads);
        checks.that(
                number.isFlat(NO_SHARE, SLACK_THREADS),
                name + ": the number of threads is flat",
                "median " + number.before() + " in the third quarter, " + number.after() + " in the last");
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
