package org.glujava.runtime;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks once a second for frames that have been suspended too long, and for translators that are not needed any more.
 * Runs from the first suspension, operation or end of a volume on.
 */
final class SuspensionWatch {
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "gj-suspended");
        thread.setDaemon(true);
        return thread;
    });

    static {
        CLOCK.scheduleWithFixedDelay(SuspensionWatch::look, 1, 1, TimeUnit.SECONDS);
    }

    private SuspensionWatch() {}

    /** What is thrown would end the clock: without memory now, there may be some in a second. */
    private static void look() {
        try {
            Instances.failOverdue();
            Instances.leaveStopped();
        } catch (RuntimeException | Error e) {
            // It looks again.
        }
    }

    /** Does nothing but load this class, the first time. */
    static void start() {}
}
