package org.glujava.bench.measure;

/**
 * How much is measured.
 *
 * @param quick whether it is only to be seen that everything works
 * @param rounds how often new clients are started
 * @param blocks how many blocks a client does in a round
 * @param calls how many calls a thread does in a block
 * @param warmUp how many calls a thread does before that
 */
public record Effort(boolean quick, int rounds, int blocks, int calls, int warmUp) {
    public static Effort full() {
        // By so many calls before the first block C2 has compiled all that is called.
        return new Effort(false, 7, 60, 2000, 300_000);
    }

    public static Effort quickly() {
        return new Effort(true, 2, 5, 300, 2000);
    }

    public Work work(String kind, int names, int threads) {
        return new Work(kind, names, threads, Math.max(warmUp / threads, names), Math.max(calls / threads, 1));
    }
}
