package org.glujava.lab.authors.throttle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.glujava.SuspendedFrame;
import org.jspecify.annotations.Nullable;

/** The tokens of one user, and the frames that wait for some. All methods are atomic; none calls back. */
final class Bucket {
    private static final double NANOS = 1e9;

    /** A frame that waits. */
    record Waiting(SuspendedFrame<?> frame, long bytes) {}

    /** The values for a statedump. */
    record Numbers(long passed, long delayed, int waiting, double ops, double bytes) {}

    private final Deque<Waiting> queue = new ArrayDeque<>();
    private double ops;
    private double bytes;
    private long filledAt;
    private boolean full = true;
    private boolean wakeUpSet;
    private long passed;
    private long delayed;
    private long usedAt;

    /** Takes tokens if there are some and no fop waits. */
    synchronized boolean take(long size, UserLimits limits, long now) {
        fill(limits, now);
        usedAt = now;
        if (!queue.isEmpty() || !canTake(limits)) {
            return false;
        }
        use(size, limits);
        return true;
    }

    synchronized void add(SuspendedFrame<?> frame, long size) {
        queue.add(new Waiting(frame, size));
        delayed++;
    }

    /** Those that may go now. */
    synchronized List<Waiting> ready(UserLimits limits, long now) {
        fill(limits, now);
        wakeUpSet = false;
        List<Waiting> ready = new ArrayList<>();
        while (!queue.isEmpty() && canTake(limits)) {
            Waiting next = queue.remove();
            use(next.bytes(), limits);
            ready.add(next);
        }
        return ready;
    }

    /** The nanoseconds until the next look at the queue; null when no fop waits, or a look is scheduled. */
    synchronized @Nullable Long wakeUpIn(UserLimits limits) {
        if (queue.isEmpty() || wakeUpSet) {
            return null;
        }
        wakeUpSet = true;
        double seconds = 0;
        if (limits.ops() > 0) {
            seconds = Math.max(seconds, (1 - ops) / limits.ops());
        }
        if (limits.bytes().bytes() > 0) {
            seconds = Math.max(seconds, -bytes / limits.bytes().bytes());
        }
        return Math.max(1_000_000, (long) (seconds * NANOS));
    }

    synchronized boolean isIdle(long now, long nanos) {
        return queue.isEmpty() && now - usedAt > nanos;
    }

    synchronized Numbers numbers() {
        return new Numbers(passed, delayed, queue.size(), ops, bytes);
    }

    private void fill(UserLimits limits, long now) {
        double mostOps = Math.max(1, limits.ops() * limits.burst());
        double mostBytes = limits.bytes().bytes() * limits.burst();
        double seconds = full ? limits.burst() : (now - filledAt) / NANOS;
        ops = Math.min(mostOps, ops + seconds * limits.ops());
        bytes = Math.min(mostBytes, bytes + seconds * limits.bytes().bytes());
        filledAt = now;
        full = false;
    }

    private boolean canTake(UserLimits limits) {
        return (limits.ops() == 0 || ops >= 1 - 1e-9) && (limits.bytes().bytes() == 0 || bytes >= 0);
    }

    /** Bytes may go below zero: else a fop of more than a second's worth would never go. */
    private void use(long size, UserLimits limits) {
        if (limits.ops() > 0) {
            ops -= 1;
        }
        if (limits.bytes().bytes() > 0) {
            bytes -= size;
        }
        passed++;
    }
}
