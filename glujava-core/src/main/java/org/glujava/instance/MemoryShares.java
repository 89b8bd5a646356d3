package org.glujava.instance;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/**
 * Divides the memory for caches among the instances of a process, and takes it away for a while when the heap is nearly
 * full. After that it gives back half of what it gave before, and doubles that again and again: something else may fill
 * the heap, and caches that come back whole would be emptied at each garbage collection.
 */
public final class MemoryShares {
    /** How much of the heap all have together. */
    public static final int PART_OF_HEAP = 3;

    /** For how long budgets are 0 after the last sign of a full heap. */
    public static final Duration EMPTY = Duration.ofSeconds(10);

    /** After how long without such a sign they double. */
    public static final Duration GROWING = Duration.ofMinutes(1);

    private static final int MOST_HALVINGS = 6;

    private final long heap;
    private final LongSupplier nanoTime;
    private final List<MemoryShare> members = new CopyOnWriteArrayList<>();
    private long room;
    private boolean empty;
    private int halvings;
    private long since;

    /** @param heap how large the heap may grow, in bytes */
    public MemoryShares(long heap, LongSupplier nanoTime) {
        this.heap = heap;
        this.nanoTime = nanoTime;
        this.room = heap / PART_OF_HEAP;
    }

    /** Returns how large the heap may grow, in bytes. */
    public long heap() {
        return heap;
    }

    /** Whether a translator has asked for its budget. */
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

    /** Sets how much all have together, in bytes. For tests. */
    public synchronized void room(long bytes) {
        room = bytes;
        divide();
    }

    /**
     * Takes all budgets away: little is left of the heap after a garbage collection.
     *
     * @return whether there were any
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

    /** Raises the budgets that are due again after a shortage. Called once a second. */
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

    /** Also tells those again that could not be told the last time, for want of memory or threads. */
    private void divide() {
        long each = empty ? 0 : (room >> halvings) / Math.max(1, members.size());
        members.forEach(member -> member.take(each));
    }
}
