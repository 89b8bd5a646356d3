package org.glujava;

import java.time.Duration;

/**
 * Runs the translator's tasks later or repeatedly (GlusterFS: {@code gf_timer}).
 *
 * <p>Tasks run on {@link TranslatorContext#executor()}, and may wait. An exception from a task is logged, and a
 * repeated task runs again. When the volume is taken out of use, all tasks are cancelled.
 */
public interface Scheduler {
    /**
     * Runs a task once, after a delay.
     *
     * @param delay from now; a negative one is 0
     * @param task the task
     * @return the task, which can be cancelled
     * @throws java.util.concurrent.RejectedExecutionException when the volume is out of use, or 10,000 tasks are
     *     scheduled
     */
    Task after(Duration delay, Runnable task);

    /**
     * Runs a task repeatedly. The first run is after one interval; each later run is one interval after the end of the
     * run before. Runs never overlap.
     *
     * @param interval the time from the end of a run to the next start
     * @param task the task
     * @return the task, which can be cancelled
     * @throws IllegalArgumentException when the interval is zero or negative
     * @throws java.util.concurrent.RejectedExecutionException as {@link #after} does
     */
    Task every(Duration interval, Runnable task);

    /**
     * {@return the scheduler's time in nanoseconds from an arbitrary origin, like {@link System#nanoTime()}} The test
     * kit can set it.
     */
    long nanoTime();

    /** A scheduled task. */
    interface Task {
        /**
         * Cancels the task. A run that has begun goes on. May be called several times, from any thread, also by the
         * task itself.
         */
        void cancel();
    }
}
