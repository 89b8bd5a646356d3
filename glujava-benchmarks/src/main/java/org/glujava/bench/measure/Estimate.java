package org.glujava.bench.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** A median, with the interval that contains it with a probability of 95 percent. */
public record Estimate(double median, double low, double high) {
    private static final int RESAMPLES = 2000;
    private static final long SEED = 1;

    /** The interval is bootstrapped: it is the spread of medians of random samples of the measured values. */
    public static Estimate of(Collection<Double> values) {
        double[] seen = values.stream().mapToDouble(Double::doubleValue).toArray();
        if (seen.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        Random random = new Random(SEED);
        double[] medians = new double[RESAMPLES];
        double[] drawn = new double[seen.length];
        for (int i = 0; i < RESAMPLES; i++) {
            for (int j = 0; j < drawn.length; j++) {
                drawn[j] = seen[random.nextInt(seen.length)];
            }
            medians[i] = median(drawn);
        }
        Arrays.sort(medians);
        return new Estimate(median(seen), medians[RESAMPLES / 40], medians[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    /** Returns the median of several runs, with the smallest interval that contains all of theirs. */
    public static Estimate ofAll(List<Estimate> runs) {
        return new Estimate(
                median(runs.stream().mapToDouble(Estimate::median).toArray()),
                runs.stream().mapToDouble(Estimate::low).min().orElseThrow(),
                runs.stream().mapToDouble(Estimate::high).max().orElseThrow());
    }

    public Estimate dividedBy(double divisor) {
        return new Estimate(median / divisor, low / divisor, high / divisor);
    }

    /** Returns the estimate of {@code scale} divided by the values. */
    public Estimate inverse(double scale) {
        return new Estimate(scale / median, scale / high, scale / low);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
