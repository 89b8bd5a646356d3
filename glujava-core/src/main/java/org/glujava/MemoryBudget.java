package org.glujava;

/**
 * A translator's share of the Java heap for data that it can drop at any time, such as a cache. GlusterFS has no such
 * budget: each of its caches has its own option.
 *
 * <p>All volumes of a process share one heap. A third of the heap is divided evenly among the volumes whose translators
 * call {@link TranslatorContext#memory()}. The rest is for frames, replies and everything else.
 *
 * <pre>{@code
 * memory = context.memory();
 * memory.onChange(() -> cache.shrinkTo(memory.bytes()));
 * }</pre>
 *
 * <ul>
 *   <li>The budget changes when such a volume starts or ends.
 *   <li>When a garbage collection leaves the heap nearly full, all budgets become 0. Some seconds later they return at
 *       half their former size, and grow again while the heap has room.
 *   <li>A translator that exceeds its budget takes memory from all volumes of the process. Without memory, their fops
 *       fail with EIO.
 * </ul>
 *
 * <p>Usable from any thread.
 */
public interface MemoryBudget {
    /**
     * {@return the present budget in bytes; 0 when the volume is out of use} Reads a field: it may be called for every
     * fop.
     */
    long bytes();

    /** {@return the maximum size of the process's heap in bytes (the JVM's option {@code -Xmx})} */
    long heap();

    /**
     * Calls a listener after each change of the budget.
     *
     * <p>The listener runs on a thread of the instance, where GlusterFS holds no lock, and never twice at the same
     * time. Several changes in quick succession may be one call. An exception from it is logged.
     *
     * @param listener called after each change
     */
    void onChange(Runnable listener);
}
