package org.glujava.runtime;

/**
 * Looks once a second for frames that have been suspended too long, for translators that are not needed any more, and for
 * a heap that is nearly full. Runs from the first instance on.
 */
final class SuspensionWatch {
    private static final long SECOND = 1000;

    /*
     * No executor: one whose thread meets a full heap between two looks has a dead thread, and no other. All frames that
     * are forgotten from then on would hang.
     */
    private static final Thread CLOCK = new Thread(() -> repeat(SuspensionWatch::look, SECOND), "gj-suspended");

    static {
        CLOCK.setDaemon(true);
        CLOCK.start();
    }

    private SuspensionWatch() {}

    private static void look() {
        Instances.failOverdue();
        Instances.leaveStopped();
        HeapWatch.look();
    }

    /** For ever, whatever {@code look} throws: without memory now, there may be some the next time. */
    static void repeat(Runnable look, long pauseMs) {
        while (true) {
            try {
                Thread.sleep(pauseMs);
                look.run();
            } catch (InterruptedException | RuntimeException | Error e) {
                // It looks again. Nothing may be made here.
            }
        }
    }

    /** Does nothing but load this class, the first time. */
    static void start() {}
}
