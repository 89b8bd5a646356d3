package org.glujava.frame;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that answer frames which were given up. An answer runs through the translators above, and one of them may
 * block. So the thread that looks for overdue frames must not do this itself.
 */
public final class GivingUp {
    private static final int THREADS = 16;
    private static final int IDLE_SECONDS = 1; // a garbage collection finds many frames at once, and rarely

    private static final ThreadPoolExecutor POOL = new ThreadPoolExecutor(
            0, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), GivingUp::thread);

    private GivingUp() {}

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "gj-give-up", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(GivingUp.class.getClassLoader());
        return thread;
    }

    /** Runs the task soon, or on the calling thread if no other thread is free. */
    public static void soon(Runnable task) {
        try {
            POOL.execute(task);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            task.run();
        }
    }

    /** Runs the task soon, unless all threads are busy. The caller tries again later. */
    public static void soonIfPossible(Runnable task) {
        try {
            POOL.execute(task);
        } catch (RejectedExecutionException e) {
            // All threads answer frames, or are blocked in a translator above.
        } catch (OutOfMemoryError e) {
            task.run();
        }
    }
}
