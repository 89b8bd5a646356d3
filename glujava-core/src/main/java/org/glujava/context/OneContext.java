package org.glujava.context;

import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One context of inodes or of fds: a value for each. */
class OneContext<T> {
    private final ContextStore<?> contexts;
    private final int index;
    private final LongAdder size = new LongAdder();

    OneContext(ContextStore<?> contexts, int index) {
        this.contexts = contexts;
        this.index = index;
    }

    // Only values of this type are put at this index.
    @SuppressWarnings("unchecked")
    private @Nullable T typed(@Nullable Object value) {
        return (T) value;
    }

    @Nullable T valueOf(Object inodeOrFd) {
        ContextEntry entry = contexts.entryOf(inodeOrFd);
        return entry == null ? null : typed(entry.get(index));
    }

    @Nullable T putOf(Object inodeOrFd, T value) {
        Object before = contexts.makeEntryOf(inodeOrFd).set(index, Objects.requireNonNull(value, "value"));
        if (before == null) {
            size.increment();
        }
        return typed(before);
    }

    <H> @Nullable T computeOf(H inodeOrFd, Function<? super H, ? extends @Nullable T> make) {
        T present = valueOf(inodeOrFd);
        return present != null
                ? present
                : typed(contexts.makeEntryOf(inodeOrFd)
                        .setIfAbsent(index, () -> make.apply(inodeOrFd), size::increment));
    }

    @Nullable T removeOf(Object inodeOrFd) {
        ContextEntry entry = contexts.entryOf(inodeOrFd);
        Object before = entry == null ? null : entry.set(index, null);
        if (before != null) {
            countRemoved();
        }
        return typed(before);
    }

    /** Counts a removed value. */
    void countRemoved() {
        size.decrement();
    }

    public int size() {
        return size.intValue();
    }
}
