package org.glujava.runtime;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/**
 * Closes the values of an instance's contexts. When an inode or fd ends, other xlators may hold locks, so the author's
 * {@code close} runs on a separate thread. The thread ends when it is idle.
 */
final class ContextReleases {
    private static final int IDLE_SECONDS = 10;
    private static final int PATIENCE_SECONDS = 5;

    private final Queue<AutoCloseable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final ThreadPoolExecutor thread;
    private final BiConsumer<AutoCloseable, Throwable> failures;

    /** @param failures gets the exceptions of {@code close} */
    ContextReleases(String volume, ClassLoader loader, BiConsumer<AutoCloseable, Throwable> failures) {
        this.failures = failures;
        thread = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new VolumeThreads("gj-" + volume + "-release", loader));
        thread.allowCoreThreadTimeOut(true);
    }

    /** Closes a value soon. If no thread can be made now, the value is closed with the next one or at the end. */
    void close(AutoCloseable value) {
        waiting.add(value);
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            thread.execute(this::run);
        } catch (RejectedExecutionException e) {
            closeAll(); // the thread has just been shut down
        } catch (OutOfMemoryError e) {
            running.set(false); // no thread: it waits
        }
    }

    private void run() {
        do {
            closeAll();
            running.set(false);
        } while (!waiting.isEmpty() && running.compareAndSet(false, true));
    }

    private void closeAll() {
        for (AutoCloseable value = waiting.poll(); value != null; value = waiting.poll()) {
            try {
                value.close();
            } catch (Throwable t) {
                failures.accept(value, t);
            }
        }
    }

    /**
     * Closes all remaining values. Waits some seconds for the value that is being closed, then interrupts its thread.
     */
    void end() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeAll();
    }
}
