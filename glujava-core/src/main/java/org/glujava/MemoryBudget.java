package org.glujava;

/**
 * How much of the Java heap a translator may fill with what it could do without, such as a cache (GlusterFS: none; its
 * own caches have an option each and know nothing of one another). All volumes of a process share one heap. A third of
 * it is divided evenly among the volumes whose translators ask for their budget; the rest is for frames, for replies and
 * for all else.
 *
 * <pre>{@code
 * memory = context.memory();
 * memory.onChange(() -> cache.shrinkTo(memory.bytes()));
 * }</pre>
 *
 * <p>The budget changes when such volumes come and go. When garbage collection leaves the heap nearly full, by whatever
 * fills it, all budgets are 0. Some seconds later they come back, with half of what they were, and grow again while the
 * heap has room. A translator that does not keep to its budget costs all volumes of the process their memory, and fops
 * fail with EIO when there is none.
 *
 * <p>Usable from any thread.
 */
public interface MemoryBudget {
    /** Returns the budget at present, in bytes. Costs a field's read. 0 when the volume is out of use. */
    long bytes();

    /** Returns the size in bytes up to which the heap of the process may grow (the JVM's option {@code -Xmx}). */
    long heap();

    /**
     * Calls a listener after each change of the budget. It runs on a thread of the instance, where GlusterFS holds no
     * lock, and never twice at once. Changes that come quickly one after the other can be one call. What it throws is
     * logged.
     */
    void onChange(Runnable listener);
}
