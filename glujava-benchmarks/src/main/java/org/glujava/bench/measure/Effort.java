package org.glujava.bench.measure;

/**
 * The extent of a measurement.
 * @param quick whether it only checks that everything works
 * @param rounds how often new clients are started
 * @param blocks how many blocks a client runs in a round
 * @param calls how many calls a thread makes in a block
 * @param warmUp how many calls a thread makes before that
 */
public record Effort(boolean quick, int rounds, int blocks, int calls, int warmUp) {
    private static final int FEW_BEFORE = 15_000;
    private static final int FEW_IN_BLOCK = 300;

    public static Effort full() {
        // After this many calls C2 has compiled all hot code.
        return new Effort(false, 5, 15, 1000, 120_000);
    }

    public static Effort quickly() {
        return new Effort(true, 2, 5, 300, 2000);
    }

    /** Fewer calls, for slower variants, and for those that would fill a cache before the first block. */
    public Work few(String kind, int names, int threads) {
        Work work = work(kind, names, threads);
        return new Work(
                kind, names, threads, Math.min(work.warmUp(), FEW_BEFORE), Math.min(work.calls(), FEW_IN_BLOCK));
    }

    public Work work(String kind, int names, int threads) {
        return new Work(kind, names, threads, Math.max(warmUp / threads, names), Math.max(calls / threads, 1));
    }
}
