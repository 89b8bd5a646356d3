package org.glujava.runtime;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs the tasks of an instance's translator on threads of that instance. Threads are not shared among instances,
 * because values in ThreadLocals would keep the class loader. Idle threads end.
 */
final class TaskThreads implements Executor {
    private static final int THREADS = 16;
    private static final int QUEUE = 4096;
    private static final int IDLE_SECONDS = 10;
    private static final int PATIENCE_SECONDS = 1;

    private final ThreadPoolExecutor pool;
    private final Consumer<Throwable> failures;

    /** @param failures gets the exceptions of tasks */
    TaskThreads(String volume, ClassLoader loader, Consumer<Throwable> failures) {
        this.failures = failures;
        pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(QUEUE),
                new Numbered(new VolumeThreads("gj-" + volume, loader)));
        pool.allowCoreThreadTimeOut(true);
    }

    /** Numbers the threads. */
    private record Numbered(VolumeThreads threads, AtomicInteger number) implements ThreadFactory {
        Numbered(VolumeThreads threads) {
            this(threads, new AtomicInteger());
        }

        @Override
        public Thread newThread(Runnable task) {
            Thread thread = threads.newThread(task);
            thread.setName(thread.getName() + "-" + number.incrementAndGet());
            return thread;
        }
    }

    @Override
    public void execute(Runnable task) {
        try {
            pool.execute(() -> run(task));
        } catch (RejectedExecutionException e) {
            throw new RejectedExecutionException(
                    pool.isShutdown()
                            ? "the task was rejected: the volume is not in use any more"
                            : "the task was rejected: " + THREADS + " tasks run, and " + QUEUE + " wait");
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable t) {
            failures.accept(t);
        }
    }

    /** Starts no more tasks. Waits a second for running tasks, interrupts them, and waits another second. */
    void end() {
        pool.shutdown();
        pool.getQueue().clear();
        try {
            if (!pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
                pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
