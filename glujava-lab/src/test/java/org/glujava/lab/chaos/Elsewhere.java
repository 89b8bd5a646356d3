package org.glujava.lab.chaos;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.glujava.Reply;
import org.glujava.SuspendedFrame;

/** Other threads, on which frames are finished later. */
final class Elsewhere {
    private static final int THREADS = 3;
    private static final int HELD = 64;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS, task -> {
        var thread = new Thread(task, "chaos");
        thread.setDaemon(true);
        return thread;
    });

    private final Queue<SuspendedFrame<?>> held = new ConcurrentLinkedQueue<>();

    /** Runs {@code action}, whose exceptions end only the action. */
    void after(int ms, Runnable action) {
        threads.schedule(action, ms, TimeUnit.MILLISECONDS);
    }

    /** Runs {@code action} on a thread of one of several kinds, which its exceptions end. */
    void run(int kind, Runnable action) {
        switch (kind) {
            case 0 -> {
                var thread = new Thread(action, "chaos-own");
                thread.setDaemon(true);
                thread.start();
            }
            case 1 -> ForkJoinPool.commonPool().execute(action);
            default -> threads.execute(action);
        }
    }

    <R extends Reply> void finish(int ms, SuspendedFrame<R> frame, Consumer<SuspendedFrame<R>> action) {
        after(ms, () -> action.accept(frame));
    }

    /** Keeps a frame reachable for some time. */
    void hold(SuspendedFrame<?> frame) {
        held.add(frame);
        if (held.size() > HELD) {
            held.poll();
        }
    }
}
