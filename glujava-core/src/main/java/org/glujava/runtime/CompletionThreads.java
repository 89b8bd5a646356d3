package org.glujava.runtime;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.glujava.frame.Completions;

/**
 * Where what an instance's translator does with the replies to its own operations runs. As many threads as there are
 * such things at once: each may wait for another. They end when there is nothing to do.
 */
final class CompletionThreads implements Completions {
    private static final int IDLE_SECONDS = 10;
    private static final int PATIENCE_SECONDS = 3;

    private final ThreadPoolExecutor pool;

    CompletionThreads(String volume, ClassLoader loader, int limit) {
        pool = new ThreadPoolExecutor(0, limit, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "gj-" + volume);
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        });
    }

    void limit(int newLimit) {
        pool.setMaximumPoolSize(newLimit);
    }

    @Override
    public void execute(Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            task.run(); // no thread to be had: late is worse than here
        }
    }

    /** Ends the threads when what they do is done, for which it waits a little: the instance may end after this. */
    void end() {
        pool.shutdown();
        try {
            pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
