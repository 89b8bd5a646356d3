package org.glujava.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glujava.type.Flock;

/**
 * A record lock of a file of a {@link MemoryChild}.
 *
 * @param lock the range, type and owner
 * @param fd the address of the fd that took it
 */
record MemoryLock(Flock lock, long fd) {
    /** Returns whether both have the same owner. */
    static boolean isOfOne(Flock one, Flock other) {
        return Arrays.equals(one.owner(), other.owner());
    }

    static boolean overlap(Flock one, Flock other) {
        return one.start() < end(other) && other.start() < end(one);
    }

    private static long end(Flock lock) {
        boolean open = lock.length() == 0 || lock.length() > Long.MAX_VALUE - lock.start();
        return open ? Long.MAX_VALUE : lock.start() + lock.length();
    }

    private MemoryLock withRange(long start, long end) {
        return new MemoryLock(lock.withStart(start).withLength(end == Long.MAX_VALUE ? 0 : end - start), fd);
    }

    /** Returns this lock, extended to the ranges of both (GlusterFS: add_locks). */
    MemoryLock withRangeOf(MemoryLock other) {
        return withRange(Math.min(lock.start(), other.lock.start()), Math.max(end(lock), end(other.lock)));
    }

    /**
     * Returns the rest of this lock and, inside it, the other lock, which has another type (GlusterFS: subtract_locks).
     */
    List<MemoryLock> without(MemoryLock other) {
        boolean hasHead = lock.start() < other.lock.start();
        boolean hasTail = end(lock) > end(other.lock);
        List<MemoryLock> parts = new ArrayList<>();
        if (hasHead) {
            parts.add(withRange(lock.start(), other.lock.start()));
        } else if (hasTail) {
            parts.add(withRange(end(other.lock), end(lock)));
        }
        parts.add(hasHead || hasTail ? other : new MemoryLock(lock.withType(other.lock.type()), fd));
        if (hasHead && hasTail) {
            parts.add(withRange(end(other.lock), end(lock)));
        }
        return parts;
    }
}
