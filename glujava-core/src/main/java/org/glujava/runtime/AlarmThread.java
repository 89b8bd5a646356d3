package org.glujava.runtime;

import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import org.glujava.instance.Alarms;

/** The thread that wakes the scheduled tasks of all instances. The tasks themselves run elsewhere. */
final class AlarmThread implements Alarms {
    static final AlarmThread THE_ONE = new AlarmThread();

    private final DelayQueue<Alarm> alarms = new DelayQueue<>();

    private AlarmThread() {
        Thread thread = new Thread(null, new Ringing(), "gj-alarms", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(AlarmThread.class.getClassLoader());
        thread.start();
    }

    /** Starts the thread, at the first call. Called where no instance's code is on the stack. */
    static void start() {}

    private final class Ringing implements Runnable {
        @Override
        public void run() {
            ring();
        }
    }

    private void ring() {
        while (true) {
            try {
                alarms.take().what.run();
            } catch (InterruptedException | RuntimeException | Error e) {
                // Go on, for the other alarms, and in case memory is available later.
            }
        }
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Runnable set(long nanos, Runnable what) {
        Alarm alarm = new Alarm(System.nanoTime() + nanos, what);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    private static final class Alarm implements Delayed {
        private final long due;
        private final Runnable what;

        Alarm(long due, Runnable what) {
            this.due = due;
            this.what = what;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.signum(due - ((Alarm) other).due);
        }
    }
}
