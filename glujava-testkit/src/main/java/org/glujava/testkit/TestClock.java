package org.glujava.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glujava.instance.Alarms;

/**
 * The time of a graph, which stands still until a test turns it. {@code context.clock()}, {@code context.scheduler()} and
 * {@code option frame-timeout} go by it.
 *
 * <pre>{@code
 * graph.clock().advance(Duration.ofSeconds(61)); // what is scheduled until then runs, each at its time
 * }</pre>
 */
public final class TestClock {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long NANOS_AT_START = 1_000_000_000_000L;

    private record Alarm(long due, Runnable what, AtomicBoolean off) {}

    private final List<Alarm> alarms = new ArrayList<>();
    private final Runnable afterEach;
    private long nanos = NANOS_AT_START;

    /** @param afterEach what is to be done after each step of time */
    TestClock(Runnable afterEach) {
        this.afterEach = afterEach;
    }

    /** {@return the time of day} It starts with the year 2026. */
    public Instant now() {
        return START.plusNanos(nanoTime() - NANOS_AT_START);
    }

    /**
     * Goes on. What is due until then runs one after the other, at its own time.
     *
     * @param duration by how much
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time does not go back, as by " + duration);
        }
        long end = nanoTime() + duration.toNanos();
        for (Optional<Alarm> due = next(end); due.isPresent(); due = next(end)) {
            if (!due.get().off().getAndSet(true)) {
                due.get().what().run();
            }
            afterEach.run();
        }
        synchronized (this) {
            nanos = end;
        }
        afterEach.run();
    }

    /** The next alarm until the end; it is its time then. */
    private synchronized Optional<Alarm> next(long end) {
        Optional<Alarm> due =
                alarms.stream().filter(alarm -> alarm.due() <= end).min(Comparator.comparingLong(Alarm::due));
        due.ifPresent(alarm -> {
            alarms.remove(alarm);
            nanos = Math.max(nanos, alarm.due());
        });
        return due;
    }

    synchronized long nanoTime() {
        return nanos;
    }

    /** Whether something is to happen at some time. */
    synchronized boolean hasAlarms() {
        return !alarms.isEmpty();
    }

    private synchronized Runnable set(long inNanos, Runnable what) {
        Alarm alarm = new Alarm(nanos + Math.max(0, inNanos), what, new AtomicBoolean());
        alarms.add(alarm);
        return () -> {
            alarm.off().set(true);
            remove(alarm);
        };
    }

    private synchronized void remove(Alarm alarm) {
        alarms.remove(alarm);
    }

    Alarms asAlarms() {
        return new Alarms() {
            @Override
            public long nanoTime() {
                return TestClock.this.nanoTime();
            }

            @Override
            public Runnable set(long inNanos, Runnable what) {
                return TestClock.this.set(inNanos, what);
            }
        };
    }

    Clock asClock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now(), zone);
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
    }
}
