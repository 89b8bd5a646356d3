package org.glujava.frame;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads on which frames are given up. An answer runs through the translators above, one of which may not return:
 * the thread that looks for overdue frames must go on nevertheless.
 */
public final class GivingUp {
    private static final int THREADS = 16;
    private static final int IDLE_SECONDS = 1; // what a collection finds comes at once, and seldom

    private static final ThreadPoolExecutor POOL = new ThreadPoolExecutor(
            0, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), GivingUp::thread);

    private GivingUp() {}

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "gj-give-up", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(GivingUp.class.getClassLoader());
        return thread;
    }

    /** Runs the task soon; right here when there is no thread for it. */
    public static void soon(Runnable task) {
        try {
            POOL.execute(task);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            task.run();
        }
    }

    /** Runs the task soon, unless all threads are busy: the caller tries it again later. */
    public static void soonIfPossible(Runnable task) {
        try {
            POOL.execute(task);
        } catch (RejectedExecutionException e) {
            // all of them answer frames, or wait in a translator above
        } catch (OutOfMemoryError e) {
            task.run();
        }
    }
}
