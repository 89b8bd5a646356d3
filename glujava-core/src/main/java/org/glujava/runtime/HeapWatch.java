package org.glujava.runtime;

import org.glujava.instance.MemoryShares;
import org.jspecify.annotations.Nullable;

/**
 * Takes the memory for caches away when garbage collections leave the heap nearly full. The JVM calls it after such a
 * collection, on a thread of its own, and {@link SuspensionWatch} once a second, in case the call failed for want of
 * memory.
 */
final class HeapWatch {
    /** What instances have of the heap. */
    static final MemoryShares SHARES = new MemoryShares(Runtime.getRuntime().maxMemory(), System::nanoTime);

    private static final int MB_BITS = 20;

    private static @Nullable HeapPools pools;
    private static boolean cannotWatch;
    private static long seen;

    private HeapWatch() {}

    static synchronized void look() {
        if (pools == null && SHARES.areUsed() && !cannotWatch) {
            begin();
        }
        if (pools != null && pools.timesNearlyFull() != seen) {
            seen = pools.timesNearlyFull();
            if (SHARES.pressure()) {
                Instances.warn("the Java heap of this process is nearly full (" + (SHARES.heap() >> MB_BITS)
                        + " MB): caches in it are emptied. Give it more (option heap-size, or -Xmx), or see what a"
                        + " translator keeps");
            }
        }
        SHARES.look();
    }

    /** Not before a translator has asked for its budget: the JVM's beans take some 50 ms, for which no start waits. */
    private static void begin() {
        cannotWatch = true;
        try {
            pools = new HeapPools(HeapWatch::look);
        } catch (LinkageError e) {
            // A run-time without the module java.management: budgets stay as they are.
        }
    }
}
