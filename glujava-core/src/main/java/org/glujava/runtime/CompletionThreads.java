package org.glujava.runtime;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.glujava.frame.Completions;

/**
 * The threads that complete the futures of an instance's own operations, and so run the stages that depend on them.
 * There are as many threads as futures are being completed, because a stage may wait for another one. Idle threads end.
 */
final class CompletionThreads implements Completions {
    private static final int IDLE_SECONDS = 10;
    private static final int PATIENCE_SECONDS = 3;

    private final ThreadPoolExecutor pool;

    CompletionThreads(String volume, ClassLoader loader, int limit) {
        pool = new ThreadPoolExecutor(
                0,
                limit,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new VolumeThreads("gj-" + volume, loader));
    }

    void limit(int newLimit) {
        pool.setMaximumPoolSize(newLimit);
    }

    @Override
    public void execute(Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            task.run(); // no thread is free: complete it here
        }
    }

    /** Ends the threads when their tasks are done. Waits a few seconds for that: the instance may end after this. */
    void end() {
        pool.shutdown();
        try {
            pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
