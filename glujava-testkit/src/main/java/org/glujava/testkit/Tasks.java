package org.glujava.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.glujava.frame.Completions;

/**
 * Runs a translator's tasks: each on its own thread, which may wait for replies, but only one at a time, while the test
 * waits. So they run in the same order each time.
 */
final class Tasks implements Completions {
    private static final long PATIENCE_SECONDS = 20;

    private final String volume;
    private final Consumer<Throwable> failures;
    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    /** The number of threads that run and do not wait for a reply. */
    private int running;

    private int started;

    Tasks(String volume, Consumer<Throwable> failures) {
        this.volume = volume;
        this.failures = failures;
    }

    @Override
    public void execute(Runnable task) {
        queue.add(task);
    }

    /**
     * Runs queued tasks, until all have ended or wait for replies. Not called by a task: the tasks that it queues run
     * after it.
     */
    void drain() {
        awaitQuiet();
        for (Runnable task = queue.poll(); task != null; task = queue.poll()) {
            begin(task);
            awaitQuiet();
        }
    }

    /** Returns whether this thread runs a task. The test's thread does the work that a task causes. */
    synchronized boolean isTask() {
        return threads.contains(Thread.currentThread());
    }

    private synchronized void begin(Runnable task) {
        running++;
        started++;
        Thread thread = new Thread(() -> run(task), "gj-" + volume + "-" + started);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable t) {
            failures.accept(t);
        } finally {
            synchronized (this) {
                threads.remove(Thread.currentThread());
                running--;
                notifyAll();
            }
        }
    }

    /** Completes a future as a task, while the test waits. */
    @Override
    public Executor whileWaiting() {
        return this;
    }

    /** Lets the test continue while this thread waits for a future. */
    @Override
    public void beforeWaiting(CompletableFuture<?> future) {
        if (isTask()) {
            future.whenComplete((reply, failure) -> changeRunning(1));
            changeRunning(-1);
        }
    }

    private synchronized void changeRunning(int by) {
        running += by;
        notifyAll();
    }

    private synchronized void awaitQuiet() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (running > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("a task of the translator does not end, nor does it wait for a reply by"
                        + " context.call(): " + places());
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while a task of the translator runs", e);
            }
        }
    }

    private String places() {
        return threads.stream()
                .map(thread -> thread.getName() + " at "
                        + Arrays.stream(thread.getStackTrace())
                                .limit(8)
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining(" < ")))
                .collect(Collectors.joining("; "));
    }
}
