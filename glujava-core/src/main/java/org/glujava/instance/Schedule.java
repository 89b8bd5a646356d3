package org.glujava.instance;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.glujava.Scheduler;
import org.jspecify.annotations.Nullable;

/** The scheduled tasks of an instance's translator. Alarms wake them; the executor runs them. */
public final class Schedule implements Scheduler {
    private static final int LIMIT = 10_000;

    private final Alarms alarms;
    private final Executor executor;
    private final Consumer<Throwable> failures;
    private final Set<Timed> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    /**
     * @param executor runs the tasks
     * @param failures gets the exceptions of tasks
     */
    public Schedule(Alarms alarms, Executor executor, Consumer<Throwable> failures) {
        this.alarms = alarms;
        this.executor = executor;
        this.failures = failures;
    }

    @Override
    public Task after(Duration delay, Runnable task) {
        return begin(delay, task, false);
    }

    @Override
    public Task every(Duration interval, Runnable task) {
        if (interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException("a task cannot be repeated every " + interval);
        }
        return begin(interval, task, true);
    }

    @Override
    public long nanoTime() {
        return alarms.nanoTime();
    }

    private Task begin(Duration delay, Runnable task, boolean repeats) {
        if (open.size() >= LIMIT) {
            throw new RejectedExecutionException(
                    "the task was not scheduled: " + LIMIT + " tasks are scheduled already");
        }
        Timed timed = new Timed(nanos(delay), task, repeats);
        open.add(timed);
        timed.arm();
        if (ended) {
            timed.cancel();
            throw new RejectedExecutionException("the task was not scheduled: the volume is not in use any more");
        }
        return timed;
    }

    /** Returns a delay in nanoseconds, cut off at a century so that it does not overflow. */
    private static long nanos(Duration delay) {
        Duration longest = Duration.ofDays(36_500);
        return delay.isNegative() ? 0 : (delay.compareTo(longest) < 0 ? delay : longest).toNanos();
    }

    int count() {
        return open.size();
    }

    /** Cancels all tasks. After this, nothing can be scheduled. */
    public void end() {
        ended = true;
        open.forEach(Timed::cancel);
    }

    private final class Timed implements Task, Runnable {
        private final long nanos;
        private final Runnable task;
        private final boolean repeats;
        private boolean over;
        private @Nullable Runnable alarm;

        Timed(long nanos, Runnable task, boolean repeats) {
            this.nanos = nanos;
            this.task = task;
            this.repeats = repeats;
        }

        synchronized void arm() {
            if (!over) {
                alarm = alarms.set(nanos, this::wake);
            }
        }

        /** Called on the alarms' thread when the time has come. The task itself must not run there. */
        private void wake() {
            synchronized (this) {
                alarm = null;
            }
            try {
                executor.execute(this);
            } catch (RuntimeException | Error e) {
                failures.accept(e);
                goOn();
            }
        }

        @Override
        public void run() {
            if (isOver()) {
                return;
            }
            try {
                task.run();
            } catch (Throwable t) {
                failures.accept(t);
            } finally {
                goOn();
            }
        }

        private void goOn() {
            if (repeats) {
                arm();
            } else {
                cancel();
            }
        }

        private synchronized boolean isOver() {
            return over;
        }

        @Override
        public synchronized void cancel() {
            over = true;
            open.remove(this);
            if (alarm != null) {
                alarm.run();
                alarm = null;
            }
        }
    }
}
