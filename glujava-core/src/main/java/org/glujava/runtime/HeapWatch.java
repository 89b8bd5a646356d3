package org.glujava.runtime;

import org.glujava.instance.MemoryShares;
import org.jspecify.annotations.Nullable;

/**
 * Sets the budgets of caches to 0 when garbage collections leave the heap nearly full. The JVM calls it on its own
 * thread after such a collection. {@link SuspensionWatch} calls it once a second, in case the JVM's call failed without
 * memory.
 */
final class HeapWatch {
    /** The shares of the heap that instances have. */
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
                        + " MB), so caches are emptied. Enlarge it (option heap-size, or -Xmx), or find the translator that"
                        + " keeps too much");
            }
        }
        SHARES.look();
        Runtime heap = Runtime.getRuntime();
        Natives.glujava_heap(heap.totalMemory() - heap.freeMemory(), heap.totalMemory(), heap.maxMemory());
    }

    /**
     * Begins to watch. Called only after a translator has used its budget: the JVM's beans take about 50 ms, too long
     * for every start.
     */
    private static void begin() {
        cannotWatch = true;
        try {
            pools = new HeapPools(HeapWatch::look);
        } catch (LinkageError e) {
            // A Java runtime without the module java.management: budgets do not change.
        }
    }
}
