package org.glujava.instance;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/**
 * Divides the memory for caches among the instances of a process. When the heap is nearly full, all budgets become 0
 * for a while. After that they return at half their former size, and double step by step: something else may fill the
 * heap, and caches that returned at full size would be emptied at each garbage collection.
 */
public final class MemoryShares {
    /** The part of the heap that all instances share: one in {@code PART_OF_HEAP}. */
    public static final int PART_OF_HEAP = 3;

    /** How long budgets are 0 after the last sign of a full heap. */
    public static final Duration EMPTY = Duration.ofSeconds(10);

    /** The time without such a sign after which budgets double. */
    public static final Duration GROWING = Duration.ofMinutes(1);

    private static final int MOST_HALVINGS = 6;

    private final long heap;
    private final LongSupplier nanoTime;
    private final List<MemoryShare> members = new CopyOnWriteArrayList<>();
    private long room;
    private boolean empty;
    private int halvings;
    private long since;

    /** @param heap the maximum size of the heap in bytes */
    public MemoryShares(long heap, LongSupplier nanoTime) {
        this.heap = heap;
        this.nanoTime = nanoTime;
        this.room = heap / PART_OF_HEAP;
    }

    /** Returns the maximum size of the heap in bytes. */
    public long heap() {
        return heap;
    }

    /** Returns whether a translator uses its budget. */
    public boolean areUsed() {
        return !members.isEmpty();
    }

    synchronized void join(MemoryShare member) {
        members.add(member);
        divide();
    }

    synchronized void leave(MemoryShare member) {
        members.remove(member);
        divide();
    }

    /** Sets the number of bytes that all instances share. For tests. */
    public synchronized void room(long bytes) {
        room = bytes;
        divide();
    }

    /**
     * Sets all budgets to 0. Called when the heap is nearly full after a garbage collection.
     *
     * @return whether they were not 0 already
     */
    public synchronized boolean pressure() {
        boolean begins = !empty;
        since = nanoTime.getAsLong();
        if (begins) {
            empty = true;
            halvings = Math.min(halvings + 1, MOST_HALVINGS);
        }
        divide();
        return begins;
    }

    /** Raises budgets again some time after a shortage. Called once a second. */
    public synchronized void look() {
        long passed = nanoTime.getAsLong() - since;
        while (empty && passed >= EMPTY.toNanos() || !empty && halvings > 0 && passed >= GROWING.toNanos()) {
            Duration over = empty ? EMPTY : GROWING;
            halvings -= empty ? 0 : 1;
            empty = false;
            since += over.toNanos();
            passed -= over.toNanos();
        }
        divide();
    }

    /** Sets all budgets. Also calls listeners again that could not be called last time, without memory or threads. */
    private void divide() {
        long each = empty ? 0 : (room >> halvings) / Math.max(1, members.size());
        members.forEach(member -> member.take(each));
    }
}
