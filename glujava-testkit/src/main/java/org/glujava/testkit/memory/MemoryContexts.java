package org.glujava.testkit.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.glujava.context.NativeContexts;

/** The numbers by which the ends of inodes and fds are told apart. Addresses of a graph are never another's. */
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

    /** Where something was put into a context of an inode or fd for the first time. */
    String place(long pointer) {
        return places.getOrDefault(pointer, "an unknown place");
    }

    @Override
    public boolean mayHaveEnded() {
        return false;
    }

    /** The inode or fd has ended; the number that it had, or 0. */
    long end(long pointer) {
        Long number = numbers.remove(pointer);
        return number == null ? 0 : number;
    }
}
