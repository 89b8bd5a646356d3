package org.glujava.context;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** GlusterFS's own contexts, without GlusterFS. */
final class FakeContexts implements NativeContexts {
    final Map<Long, Long> numbers = new ConcurrentHashMap<>();
    final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong last = new AtomicLong();
    volatile boolean mayHaveEnded;
    volatile boolean fails;

    /** Runs just before the answer whether one may have ended. */
    Runnable meanwhile = () -> {};

    @Override
    public long number(int kind, long pointer, boolean make) {
        calls.incrementAndGet();
        if (fails) {
            return -12;
        }
        return make
                ? numbers.computeIfAbsent(pointer, any -> last.incrementAndGet())
                : numbers.getOrDefault(pointer, 0L);
    }

    @Override
    public boolean mayHaveEnded() {
        meanwhile.run();
        return mayHaveEnded;
    }

    /** Its inode or fd ends: the number goes with it. */
    long ends(long pointer) {
        return numbers.remove(pointer);
    }
}
