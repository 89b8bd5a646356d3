package org.glujava.lab.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How much memory a process has and how many threads, once a second. */
final class Usage {
    /** A process that leaks grows by more than this over a quarter of the soak; one that does not still breathes. */
    private static final long KIB = 16 * 1024;
    private static final double SHARE = 1.05;
    private static final int THREADS = 6;

    private record Sample(long kib, long threads) {}

    private final long pid;
    private final List<Sample> samples = new ArrayList<>();

    Usage(long pid) {
        this.pid = pid;
    }

    void sample() {
        try {
            Path status = Path.of("/proc", Long.toString(pid), "status");
            long kib = 0;
            long threads = 0;
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS:")) {
                    kib = number(line);
                } else if (line.startsWith("Threads:")) {
                    threads = number(line);
                }
            }
            samples.add(new Sample(kib, threads));
        } catch (IOException e) {
            // That it ended is found elsewhere.
        }
    }

    /** The last quarter needs no more than the one before it: by its most, for memory is given back late. */
    void check(Checks checks, String name) {
        int quarter = samples.size() / 4;
        if (quarter == 0) {
            checks.that(false, name + ": memory and threads were seen", samples.size() + " samples");
            return;
        }
        List<Sample> third = samples.subList(2 * quarter, 3 * quarter);
        List<Sample> fourth = samples.subList(3 * quarter, samples.size());
        long kibBefore = third.stream().mapToLong(Sample::kib).max().orElse(0);
        long kibAfter = fourth.stream().mapToLong(Sample::kib).max().orElse(0);
        checks.that(kibAfter <= Math.max(kibBefore + KIB, kibBefore * SHARE), name + ": memory is flat",
                "at most " + kibBefore / 1024 + " MiB in the third quarter, " + kibAfter / 1024 + " MiB in the last");
        long threadsBefore = third.stream().mapToLong(Sample::threads).max().orElse(0);
        long threadsAfter = fourth.stream().mapToLong(Sample::threads).max().orElse(0);
        checks.that(threadsAfter <= threadsBefore + THREADS, name + ": the number of threads is flat",
                "at most " + threadsBefore + ", then " + threadsAfter);
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
