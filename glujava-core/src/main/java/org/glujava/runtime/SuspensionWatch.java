package org.glujava.runtime;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Looks once a second for frames that have been suspended too long, for those that may be forgotten, for translators
 * that are not needed any more, and for a heap that is nearly full; sooner when a frame is due. Runs from the first
 * instance on.
 */
final class SuspensionWatch {
    private static final long SECOND = 1000;

    /** Looks are not closer to each other, however many frames are due. */
    private static final long SHORTEST = 50;

    private static final ForgottenWatch FORGOTTEN = new ForgottenWatch(System::nanoTime, System::gc);

    /*
     * No executor: one whose thread meets a full heap between two looks has a dead thread, and no other. All frames that
     * are forgotten from then on would hang.
     */
    private static final Thread CLOCK = new Thread(() -> repeat(SuspensionWatch::look), "gj-suspended");

    static {
        CLOCK.setDaemon(true);
        CLOCK.start();
    }

    private SuspensionWatch() {}

    /** Returns the milliseconds until the next look. */
    private static long look() {
        long next = Instances.failOverdue();
        Instances.leaveStopped();
        HeapWatch.look();
        FORGOTTEN.look(Instances::holdAny);
        return Math.max(SHORTEST, Math.min(SECOND, TimeUnit.NANOSECONDS.toMillis(next) + 1));
    }

    /** For ever, whatever {@code look} throws: without memory now, there may be some the next time. */
    static void repeat(LongSupplier look) {
        long pause = 0;
        while (true) {
            try {
                Thread.sleep(pause);
                pause = SECOND;
                pause = look.getAsLong();
            } catch (InterruptedException | RuntimeException | Error e) {
                // It looks again. Nothing may be made here.
            }
        }
    }

    /** Does nothing but load this class, the first time. */
    static void start() {}
}
