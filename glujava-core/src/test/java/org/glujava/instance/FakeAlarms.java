package org.glujava.instance;

import java.util.ArrayList;
import java.util.List;

/** Time that a test turns. */
final class FakeAlarms implements Alarms {
    private record Alarm(long due, Runnable what) {}

    private final List<Alarm> set = new ArrayList<>();
    private long now = 1_000;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public Runnable set(long nanos, Runnable what) {
        Alarm alarm = new Alarm(now + nanos, what);
        set.add(alarm);
        return () -> set.remove(alarm);
    }

    /** Advances by so many nanoseconds at once, without alarms. */
    void jump(long nanos) {
        now += nanos;
    }

    int count() {
        return set.size();
    }

    /** Advances by so many nanoseconds, with the alarms on the way. */
    void advance(long nanos) {
        for (long left = nanos; left > 0; left--) {
            now++;
            for (Alarm alarm : List.copyOf(set)) {
                if (alarm.due() <= now && set.remove(alarm)) {
                    alarm.what().run();
                }
            }
        }
    }
}
