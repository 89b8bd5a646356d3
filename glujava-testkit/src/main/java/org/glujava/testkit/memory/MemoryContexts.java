package org.glujava.testkit.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.glujava.context.NativeContexts;

/** The context numbers of inodes and fds. Addresses of a graph are never used twice. */
final class MemoryContexts implements NativeContexts {
    private final Map<Long, Long> numbers = new ConcurrentHashMap<>();
    private final Map<Long, String> places = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    @Override
    public long number(int kind, long pointer, boolean make) {
        return make ? numbers.computeIfAbsent(pointer, this::next) : numbers.getOrDefault(pointer, 0L);
    }

    private long next(long pointer) {
        places.put(pointer, AuthorCode.place(MemoryContexts.class));
        return last.incrementAndGet();
    }

    /** Returns the place where a value was first stored for an inode or fd. */
    String place(long pointer) {
        return places.getOrDefault(pointer, "an unknown place");
    }

    @Override
    public boolean mayHaveEnded() {
        return false;
    }

    /** Removes and returns the number of an inode or fd that has ended; 0 for none. */
    long end(long pointer) {
        Long number = numbers.remove(pointer);
        return number == null ? 0 : number;
    }
}
