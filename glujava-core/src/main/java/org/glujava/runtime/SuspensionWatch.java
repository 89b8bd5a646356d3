package org.glujava.runtime;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Checks once a second, or sooner when a frame is due:
 * <ul>
 *   <li>fails overdue frames and operations,
 *   <li>ends instances whose volumes are out of use,
 *   <li>checks whether the heap is nearly full,
 *   <li>requests a garbage collection that finds forgotten frames.
 * </ul>
 * <p>Runs from the first instance on.
 */
final class SuspensionWatch {
    private static final long SECOND = 1000;

    /** The shortest pause between two checks, in milliseconds, however many frames are due. */
    private static final long SHORTEST = 50;

    /*
     * No executor: if its thread died of a full heap between two checks, it might not get another one, and forgotten
     * frames would hang.
     */
    private static final Thread CLOCK = new Clock();

    static {
        CLOCK.setDaemon(true);
        CLOCK.start();
    }

    private static final class Clock extends Thread {
        Clock() {
            super("gj-suspended");
        }

        @Override
        public void run() {
            repeat(new Looking());
        }
    }

    /** Made on the clock's thread, beside the start of the first instance. */
    private static final class Looking implements LongSupplier {
        private final ForgottenWatch forgotten = new ForgottenWatch(System::nanoTime, System::gc);

        @Override
        public long getAsLong() {
            return look(forgotten);
        }
    }

    private SuspensionWatch() {}

    /** Returns the milliseconds until the next look. */
    private static long look(ForgottenWatch forgotten) {
        long next = Instances.failOverdue();
        Instances.leaveStopped();
        HeapWatch.look();
        forgotten.look(Instances::holdAny);
        return Math.max(SHORTEST, Math.min(SECOND, TimeUnit.NANOSECONDS.toMillis(next) + 1));
    }

    /** Repeats for ever, whatever {@code look} throws: memory may be available the next time. */
    static void repeat(LongSupplier look) {
        long pause = 0;
        while (true) {
            try {
                Thread.sleep(pause);
                pause = SECOND;
                pause = look.getAsLong();
            } catch (InterruptedException | RuntimeException | Error e) {
                // Check again after the pause. Allocate nothing here: memory may be short.
            }
        }
    }

    /** Loads this class at the first call, which starts the thread. */
    static void start() {}
}
