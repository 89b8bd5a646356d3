package org.glujava.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/**
 * The blocks of some subjects, by round. Blocks of the same round and number ran next to each other, so they are
 * compared with each other.
 */
public final class BenchOutcome {
    /** With at least this many rounds, a round is one value; with fewer, each block is one. */
    private static final int ENOUGH_ROUNDS = 5;

    private final Map<String, List<List<Block>>> rounds = new LinkedHashMap<>();

    public void add(String subject, List<Block> round) {
        rounds.computeIfAbsent(subject, name -> new ArrayList<>()).add(List.copyOf(round));
    }

    public List<String> subjects() {
        return List.copyOf(rounds.keySet());
    }

    /** Returns all blocks of {@code subject}, by round. */
    public List<List<Block>> rounds(String subject) {
        List<List<Block>> own = rounds.get(subject);
        if (own == null) {
            throw new IllegalArgumentException(subject + " was not measured, only " + rounds.keySet());
        }
        return own;
    }

    public Estimate of(String subject, Clock clock) {
        return of(subject, subject, clock, (one, same) -> one);
    }

    /** Returns the ratio of the times of {@code subject} and {@code base}. */
    public Estimate ratio(String subject, String base, Clock clock) {
        return of(subject, base, clock, (one, other) -> one / other);
    }

    /** Returns the difference of the times of {@code subject} and {@code base}. */
    public Estimate beyond(String subject, String base, Clock clock) {
        return of(subject, base, clock, (one, other) -> one - other);
    }

    /** Returns the difference of the times of {@code subject} and {@code base}, divided by that of {@code other}. */
    public Estimate beyondRatio(String subject, String other, String base, Clock clock) {
        List<Double> own = values(subject, base, clock, (one, same) -> one - same);
        List<Double> others = values(other, base, clock, (one, same) -> one - same);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            ratios.add(own.get(i) / others.get(i));
        }
        return Estimate.of(ratios);
    }

    private Estimate of(String subject, String base, Clock clock, DoubleBinaryOperator value) {
        return Estimate.of(values(subject, base, clock, value));
    }

    private List<Double> values(String subject, String base, Clock clock, DoubleBinaryOperator value) {
        List<List<Block>> own = rounds(subject);
        List<List<Block>> others = rounds(base);
        List<Double> values = new ArrayList<>();
        for (int round = 0; round < own.size(); round++) {
            double[] pairs = new double[own.get(round).size()];
            for (int block = 0; block < pairs.length; block++) {
                pairs[block] = value.applyAsDouble(
                        clock.of(own.get(round).get(block)),
                        clock.of(others.get(round).get(block)));
            }
            if (own.size() >= ENOUGH_ROUNDS) {
                values.add(Estimate.median(pairs));
            } else {
                for (double pair : pairs) {
                    values.add(pair);
                }
            }
        }
        return values;
    }
}
