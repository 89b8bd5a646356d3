package org.glujava.lab;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a time limit. */
public final class Await {
    private static final Duration POLL = Duration.ofMillis(5);

    private Await() {}

    /** Returns whether {@code condition} becomes true within {@code limit}. Checks it at least once. */
    public static boolean within(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }

    /** Waits for {@code condition}; {@code what} completes the sentence "waited 5 s for ...". */
    public static void until(Duration limit, String what, BooleanSupplier condition) {
        if (!within(limit, condition)) {
            throw new LabException("waited " + limit.toMillis() / 1000.0 + " s for " + what + ", in vain");
        }
    }
}
