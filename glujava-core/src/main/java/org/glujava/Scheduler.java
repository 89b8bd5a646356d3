package org.glujava;

import java.time.Duration;

/**
 * Tasks of the translator's own that run later, or again and again. They run on {@link TranslatorContext#executor()},
 * may wait, and end with the volume. What they throw is logged, and does not end a repetition.
 */
public interface Scheduler {
    /**
     * Runs a task once.
     *
     * @throws java.util.concurrent.RejectedExecutionException when the volume is not in use any more, or 10,000 tasks
     *     are scheduled
     */
    Task after(Duration delay, Runnable task);

    /**
     * Runs a task again and again, first after the interval, and then each time an interval after it has returned.
     *
     * @throws java.util.concurrent.RejectedExecutionException as {@link #after} does
     */
    Task every(Duration interval, Runnable task);

    /** The time that tasks go by, in nanoseconds from anywhere: to measure with, as {@link System#nanoTime()}. */
    long nanoTime();

    /** A task that is scheduled. */
    interface Task {
        /** Takes it back; a run that has begun goes on. Any number of times, from any thread, also its own. */
        void cancel();
    }
}
