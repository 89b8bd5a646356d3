package org.glujava.runtime;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.glujava.instance.Alarms;

/**
 * The thread that wakes the scheduled tasks of all instances, and looks after suspended frames. Nothing that runs here
 * may wait: the tasks themselves run on other threads, and overdue frames are answered on others.
 *
 * <p>No executor: if its thread died of a full heap, it might not get another one, and forgotten frames would hang.
 */
final class ClockThread implements Alarms {
    /** The pause after a look that failed, in nanoseconds. */
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    static final ClockThread THE_ONE = new ClockThread(new SuspensionWatch());

    /** For tests. */
    final Thread thread = new Thread(null, new Ticking(), "gj-clock", 0, false);

    private final LongSupplier look;
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
    private long nextLook = System.nanoTime();

    /** @param look returns the nanoseconds until the next look */
    ClockThread(LongSupplier look) {
        this.look = look;
        thread.setDaemon(true);
        thread.setContextClassLoader(ClockThread.class.getClassLoader());
        thread.start();
    }

    /** Starts the thread, at the first call. Called where no instance's code is on the stack. */
    static void start() {}

    private final class Ticking implements Runnable {
        @Override
        public void run() {
            while (true) {
                try {
                    tick();
                } catch (RuntimeException | Error e) {
                    // Go on: memory may be available later. Allocate nothing here.
                }
            }
        }
    }

    /** Allocates nothing while it waits: memory may be short. */
    private void tick() {
        if (nextLook - System.nanoTime() <= 0) {
            nextLook = System.nanoTime() + SECOND;
            nextLook = System.nanoTime() + look.getAsLong();
        }
        long wait = nextLook - System.nanoTime();
        Alarm due = null;
        synchronized (alarms) {
            Alarm first = alarms.peek();
            if (first != null) {
                long left = first.due - System.nanoTime();
                wait = Math.min(wait, left);
                due = left <= 0 ? alarms.poll() : null;
            }
        }
        if (due != null) {
            due.what.run();
        } else if (wait > 0) {
            Thread.interrupted(); // an interrupted thread would not wait
            LockSupport.parkNanos(this, wait);
        }
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Runnable set(long nanos, Runnable what) {
        Alarm alarm = new Alarm(System.nanoTime() + nanos, what);
        boolean isFirst;
        synchronized (alarms) {
            alarms.add(alarm);
            isFirst = alarms.peek() == alarm;
        }
        if (isFirst) {
            LockSupport.unpark(thread);
        }
        return alarm;
    }

    /** An alarm; run cancels it. */
    private final class Alarm implements Comparable<Alarm>, Runnable {
        private final long due;
        private final Runnable what;

        Alarm(long due, Runnable what) {
            this.due = due;
            this.what = what;
        }

        @Override
        public int compareTo(Alarm other) {
            return Long.signum(due - other.due);
        }

        @Override
        public void run() {
            synchronized (alarms) {
                alarms.remove(this);
            }
        }
    }
}
