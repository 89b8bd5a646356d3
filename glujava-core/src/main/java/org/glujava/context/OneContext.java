package org.glujava.context;

import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One context of inodes or of fds: a value for each.
 *
 * @param <K> Inode or Fd
 * @param <T> the type of the values
 */
class OneContext<K, T> {
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

    public @Nullable T get(K inodeOrFd) {
        ContextEntry entry = contexts.entryOf(inodeOrFd);
        return entry == null ? null : typed(entry.get(index));
    }

    public @Nullable T put(K inodeOrFd, T value) {
        Object before = contexts.makeEntryOf(inodeOrFd).set(index, Objects.requireNonNull(value, "value"));
        if (before == null) {
            size.increment();
        }
        return typed(before);
    }

    public @Nullable T computeIfAbsent(K inodeOrFd, Function<? super K, ? extends @Nullable T> make) {
        T present = get(inodeOrFd);
        return present != null
                ? present
                : typed(contexts.makeEntryOf(inodeOrFd)
                        .setIfAbsent(index, () -> make.apply(inodeOrFd), size::increment));
    }

    public @Nullable T remove(K inodeOrFd) {
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

    /** Gives this context the values of another version's context, as the function converts them. */
    void copyFrom(OneContext<?, ?> other, Function<Object, Object> convert) {
        contexts.copyFrom(other.contexts, other.index, index, convert, size::increment);
    }

    public int size() {
        return size.intValue();
    }
}
