package org.glujava;

/**
 * The part of the Java heap that a translator may fill with data that it can do without, such as a cache. GlusterFS has
 * no such budget: each of its caches has an option of its own.
 *
 * <p>All volumes of a process share one heap. A third of it is divided evenly among the volumes whose translators call
 * {@link TranslatorContext#memory()}. The rest is for frames, replies and everything else.
 *
 * <pre>{@code
 * memory = context.memory();
 * memory.onChange(() -> cache.shrinkTo(memory.bytes()));
 * }</pre>
 *
 * <ul>
 *   <li>The budget changes when such volumes come and go.
 *   <li>When a garbage collection leaves the heap nearly full, all budgets become 0. Some seconds later they come back
 *       with half of what they were, and grow again while the heap has room.
 *   <li>A translator that exceeds its budget takes memory from all volumes of the process. Without memory, their fops
 *       fail with EIO.
 * </ul>
 *
 * <p>Usable from any thread.
 */
public interface MemoryBudget {
    /** {@return the present budget in bytes; 0 when the volume is out of use} Costs the read of a field. */
    long bytes();

    /** {@return the size in bytes up to which the process's heap may grow (the JVM's option {@code -Xmx})} */
    long heap();

    /**
     * Calls a listener after each change of the budget.
     *
     * <p>The listener runs on a thread of the instance, where GlusterFS holds no lock, and never twice at the same
     * time. Several changes in quick succession may be one call. What it throws is logged.
     *
     * @param listener what to run
     */
    void onChange(Runnable listener);
}
