package org.glujava.runtime;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import javax.management.NotificationEmitter;

/** Where the JVM keeps long-lived objects, and how full garbage collections leave that. */
final class HeapPools {
    /**
     * How full it may be after a collection. Much more, and the JVM collects again and again before it fails for lack of
     * memory; much less, and caches within their budgets would reach it, which have half of it with the serial
     * collector.
     */
    private static final double NEARLY_FULL = 0.75;

    private final List<MemoryPoolMXBean> pools;

    /** @param nearlyFull called after each collection that leaves it nearly full, on a thread of the JVM's */
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

    /** Returns how many collections have left it nearly full. */
    long timesNearlyFull() {
        return pools.stream()
                .mapToLong(MemoryPoolMXBean::getCollectionUsageThresholdCount)
                .sum();
    }
}
