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
import java.util.function.LongSupplier;
import org.glujava.instance.Alarms;

/**
 * The time of a graph, which stands still until a test advances it. {@code context.clock()}, {@code
 * context.scheduler()} and {@code option frame-timeout} use it.
 *
 * <pre>{@code
 * graph.clock().advance(Duration.ofSeconds(61)); // runs the tasks scheduled until then, each at its time
 * }</pre>
 */
public final class TestClock {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long NANOS_AT_START = 1_000_000_000_000L;

    private record Alarm(long due, Runnable what, AtomicBoolean off) {}

    private final List<Alarm> alarms = new ArrayList<>();
    private final Runnable afterEach;
    private final LongSupplier untilOverdue;
    private long nanos = NANOS_AT_START;

    /**
     * @param afterEach called after each step of time
     * @param untilOverdue returns the nanoseconds until the next frame or operation is overdue
     */
    TestClock(Runnable afterEach, LongSupplier untilOverdue) {
        this.afterEach = afterEach;
        this.untilOverdue = untilOverdue;
    }

    /** {@return the time of day} It starts with the year 2026. */
    public Instant now() {
        return START.plusNanos(nanoTime() - NANOS_AT_START);
    }

    /**
     * Advances the time. Tasks that are due until then run one after the other, each at its own time.
     *
     * @param duration the duration, 0 or more
     * @throws IllegalArgumentException for a negative duration
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time does not go back, as by " + duration);
        }
        long end = nanoTime() + duration.toNanos();
        while (step(end)) {
            afterEach.run();
        }
        synchronized (this) {
            nanos = end;
        }
        afterEach.run();
    }

    /**
     * Advances to the next alarm or overdue frame, and runs an alarm. Returns false if nothing is due until the end.
     */
    private boolean step(long end) {
        long now = nanoTime();
        long left = untilOverdue.getAsLong();
        boolean becomesOverdue = left <= end - now;
        Optional<Alarm> alarm = next(becomesOverdue ? now + left : end);
        if (alarm.isPresent() && !alarm.get().off().getAndSet(true)) {
            alarm.get().what().run();
        }
        return becomesOverdue || alarm.isPresent();
    }

    /** Advances to the next alarm; without one, to {@code then}. */
    private synchronized Optional<Alarm> next(long then) {
        Optional<Alarm> due =
                alarms.stream().filter(alarm -> alarm.due() <= then).min(Comparator.comparingLong(Alarm::due));
        due.ifPresent(alarms::remove);
        nanos = Math.max(nanos, due.map(Alarm::due).orElse(then));
        return due;
    }

    synchronized long nanoTime() {
        return nanos;
    }

    /** Returns whether an alarm is set. */
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
