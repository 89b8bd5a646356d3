package org.glujava.command.process;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a fop did between two reports of its process. */
public record Interval(
        long entries,
        long errors,
        long failures,
        @Nullable Spread answer,
        @Nullable Spread java) {
    /** Times in nanoseconds. */
    public record Spread(long count, long p50, long p99, long total) {}

    /** @param before null counts everything since the start */
    public static Interval of(ProcessInfo.@Nullable Fop before, ProcessInfo.Fop now) {
        return new Interval(
                now.entries() - (before == null ? 0 : before.entries()),
                now.errors() - (before == null ? 0 : before.errors()),
                now.failures() - (before == null ? 0 : before.failures()),
                spread(before == null ? null : before.answerNs(), now.answerNs()),
                spread(before == null ? null : before.javaNs(), now.javaNs()));
    }

    private static @Nullable Spread spread(ProcessInfo.@Nullable Times before, ProcessInfo.@Nullable Times now) {
        if (now == null) {
            return null;
        }
        List<Long> buckets = new ArrayList<>();
        for (int i = 0; i < now.buckets().size(); i++) {
            long old = before == null || i >= before.buckets().size()
                    ? 0
                    : before.buckets().get(i);
            buckets.add(now.buckets().get(i) - old);
        }
        long count = buckets.stream().mapToLong(Long::longValue).sum();
        return count == 0
                ? null
                : new Spread(
                        count,
                        percentile(buckets, count, 50),
                        percentile(buckets, count, 99),
                        now.total() - (before == null ? 0 : before.total()));
    }

    /** Assumes that the times in a bucket are evenly spread, as {@code times.c} does for the whole time. */
    private static long percentile(List<Long> buckets, long count, int part) {
        long rank = (count * part + 99) / 100;
        long below = 0;
        for (int i = 0; i < buckets.size(); i++) {
            long in = buckets.get(i);
            if (in > 0 && below + in >= rank) {
                long from = i == 0 ? 0 : 1L << (i - 1);
                long width = i == 0 ? 1 : from;
                return from + (long) ((double) width * (rank - below) / in);
            }
            below += in;
        }
        return 0;
    }
}
