package org.glujava.lab.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The ways to throw, with real errors where possible. */
final class Wrongs {
    private static final int MEBIBYTE = 1 << 20;
    private static final int FILLED_FOR_MS = 2;
    private static final long LONGEST_NANOS = 200_000_000;
    private static final long PAUSE_NANOS = 10_000_000_000L;
    private static final AtomicLong NEXT_FILL = new AtomicLong(System.nanoTime());

    static final int LEAST_BLOCKED_MS = 3_000;
    static final int MOST_BLOCKED_MS = 12_000;
    private static final long UNBLOCKED_NANOS = 30_000_000_000L;
    private static final AtomicLong NEXT_BLOCK = new AtomicLong(System.nanoTime());

    private Wrongs() {}

    static void runtimeException() {
        throw new IllegalArgumentException("chaos");
    }

    /** An exception that no signature declares. */
    static void checkedException() {
        Wrongs.<RuntimeException>sneak(new Exception("chaos, checked"));
    }

    static void error() {
        throw new AssertionError("chaos");
    }

    static void noMemory() {
        throw new OutOfMemoryError("chaos, of no memory");
    }

    static void noSuchClass() {
        Missing.use();
    }

    /** Recurses without end; {@code nearTheBottom} runs where there is hardly any stack left. */
    static long fromTheDeep(int above, Runnable nearTheBottom) {
        int[] depth = {0};
        try {
            countDown(depth);
        } catch (StackOverflowError e) {
            downTo(depth[0] - above, nearTheBottom);
        }
        return countDown(depth);
    }

    private static long countDown(int[] depth) {
        depth[0]++;
        return countDown(depth) + 1;
    }

    private static long downTo(int depth, Runnable there) {
        if (depth <= 0) {
            there.run();
            return 0;
        }
        return downTo(depth - 1, there) + 1;
    }

    /**
     * Takes all free memory for a moment, so that other threads have none either. Not often and not for long: every
     * allocation then collects garbage first, and a slow machine would do nothing else.
     */
    static void fillTheHeap() throws InterruptedException {
        long now = System.nanoTime();
        long next = NEXT_FILL.get();
        if (now - next < 0 || !NEXT_FILL.compareAndSet(next, now + PAUSE_NANOS)) {
            noMemory();
        }
        fill(now + LONGEST_NANOS);
    }

    /**
     * Does not return for some time. One fop at a time, and not often: a fop may meet several of them, and all others
     * wait.
     */
    static void block(int ms) throws InterruptedException {
        long now = System.nanoTime();
        long next = NEXT_BLOCK.get();
        if (now - next >= 0 && NEXT_BLOCK.compareAndSet(next, now + UNBLOCKED_NANOS)) {
            Thread.sleep(ms);
        }
    }

    private static void fill(long until) throws InterruptedException {
        List<byte[]> all = new ArrayList<>();
        int size = MEBIBYTE;
        while (true) {
            try {
                all.add(new byte[size]);
            } catch (OutOfMemoryError e) {
                size /= 32;
                if (size < 32 || System.nanoTime() - until > 0) {
                    Thread.sleep(FILLED_FOR_MS);
                    throw e;
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // The compiler must not know what is thrown.
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
