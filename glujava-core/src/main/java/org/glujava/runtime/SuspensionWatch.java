package org.glujava.runtime;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks once a second for frames that have been suspended too long. Runs from the first suspension on. */
final class SuspensionWatch {
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "gj-suspended");
        thread.setDaemon(true);
        return thread;
    });

    static {
        CLOCK.scheduleWithFixedDelay(Instances::failOverdue, 1, 1, TimeUnit.SECONDS);
    }

    private SuspensionWatch() {}

    /** Does nothing but load this class, the first time. */
    static void start() {}
}
