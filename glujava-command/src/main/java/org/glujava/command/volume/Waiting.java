package org.glujava.command.volume;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.glujava.command.CommandFailure;

/** Waits for something that cannot report itself. */
final class Waiting {
    private static final long PAUSE_MILLIS = 200;

    private Waiting() {}

    /** Returns whether it becomes so in time. Looks at least once. */
    static boolean isSoWithin(Duration limit, BooleanSupplier isSo) {
        long end = System.nanoTime() + limit.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", "", e);
        }
    }
}
