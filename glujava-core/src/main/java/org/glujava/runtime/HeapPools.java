package org.glujava.runtime;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import javax.management.NotificationEmitter;

/** The JVM's memory pools for long-lived objects, and their fill level after garbage collections. */
final class HeapPools {
    /**
     * The part of a pool that may be full after a collection. With a much greater value, the JVM would collect again
     * and again before it fails for lack of memory. With a much smaller one, caches within their budgets would reach
     * it: with the serial collector they have half of the pool.
     */
    private static final double NEARLY_FULL = 0.75;

    private final List<MemoryPoolMXBean> pools;

    /** @param nearlyFull called after each collection that leaves a pool nearly full, on a thread of the JVM */
    HeapPools(Runnable nearlyFull) {
        // HotSpot has no usage threshold for pools of young objects, which are full before each collection.
        pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.isUsageThresholdSupported() && pool.isCollectionUsageThresholdSupported())
                .filter(pool -> pool.getUsage().getMax() > 0)
                .toList();
        for (MemoryPoolMXBean pool : pools) {
            pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * NEARLY_FULL));
        }
        ((NotificationEmitter) ManagementFactory.getMemoryMXBean())
                .addNotificationListener((notification, handback) -> nearlyFull.run(), null, null);
    }

    /** Returns the number of collections that have left a pool nearly full. */
    long timesNearlyFull() {
        return pools.stream()
                .mapToLong(MemoryPoolMXBean::getCollectionUsageThresholdCount)
                .sum();
    }
}
