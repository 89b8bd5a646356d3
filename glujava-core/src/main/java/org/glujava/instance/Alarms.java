package org.glujava.instance;

/** The time for timeouts and scheduled tasks, and alarms by it. A test may have its own. */
public interface Alarms {
    /** Returns the time in nanoseconds, like {@link System#nanoTime()}. */
    long nanoTime();

    /**
     * Runs a task after a delay. The task must be quick, and must not throw.
     *
     * @return cancels the alarm when it is run
     */
    Runnable set(long nanos, Runnable what);
}
