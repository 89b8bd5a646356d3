package org.glujava.lab.demo;

import java.util.Arrays;

/** The times of one mount's lookups in microseconds, and the number of wrong answers. */
record Stats(double min, double avg, double p50, double p99, double max, long lookups, long wrong) {
    static Stats of(long[] nanos, long wrong) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Stats(
                micros(sorted[0]),
                micros(Arrays.stream(sorted).average().orElseThrow()),
                micros(percentile(sorted, 50)),
                micros(percentile(sorted, 99)),
                micros(sorted[sorted.length - 1]),
                sorted.length,
                wrong);
    }

    /** Returns the nearest-rank percentile, which is always a measured time. */
    private static long percentile(long[] sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    private static double micros(double nanos) {
        return Math.round(nanos / 10) / 100.0;
    }
}
