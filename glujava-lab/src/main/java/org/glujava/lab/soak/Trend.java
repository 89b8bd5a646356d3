package org.glujava.lab.soak;

import java.util.List;

/**
 * Checks whether a value that is measured once a second has grown over the last half, by the medians of the last two
 * quarters.
 */
record Trend(long before, long after) {
    static Trend of(List<Long> samples) {
        int quarter = samples.size() / 4;
        return new Trend(
                median(samples.subList(2 * quarter, 3 * quarter)),
                median(samples.subList(3 * quarter, samples.size())));
    }

    /** Returns whether it has grown by at most {@code share} of its value, or by {@code slack} if that is more. */
    boolean isFlat(double share, long slack) {
        return after - before <= Math.max(slack, Math.round(before * share));
    }

    private static long median(List<Long> samples) {
        return samples.isEmpty() ? 0 : samples.stream().sorted().toList().get(samples.size() / 2);
    }
}
