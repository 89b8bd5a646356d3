package org.glujava.instance;

/** Time, and who is woken by it. A test may have its own. */
public interface Alarms {
    /** As {@link System#nanoTime()}. */
    long nanoTime();

    /**
     * Runs something after so many nanoseconds. It is quick, and throws nothing.
     *
     * @return what takes it back
     */
    Runnable set(long nanos, Runnable what);
}
