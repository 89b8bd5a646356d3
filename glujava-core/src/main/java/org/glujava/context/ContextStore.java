package org.glujava.context;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.glujava.record.AddressLookup;
import org.glujava.record.Handles;
import org.jspecify.annotations.Nullable;

/**
 * The inode contexts, or the fd contexts, of an instance, and their values.
 *
 * @param <C> the type of a context
 */
final class ContextStore<C extends OneContext<?, ?>> extends AddressLookup<ContextEntry> {
    private final int kind;
    private final NativeContexts nativeContexts;
    private final Consumer<AutoCloseable> closer;
    private final Map<Class<?>, C> byType = new LinkedHashMap<>();
    private volatile List<C> all = List.of();
    private final ContextTable table = new ContextTable();

    /**
     * Entries whose inode or fd has ended and whose address is in use again, but whose cbk has not come yet; by number.
     */
    private final Map<Long, ContextEntry> replaced = new ConcurrentHashMap<>();

    private boolean sealed;
    private volatile boolean ended;

    private final LongFunction<ContextEntry> maker = this::make;

    ContextStore(int kind, NativeContexts nativeContexts, Consumer<AutoCloseable> closer) {
        this.kind = kind;
        this.nativeContexts = nativeContexts;
        this.closer = closer;
    }

    /** Returns the context of a type. The first call makes it, with the next index. */
    synchronized C of(Class<?> type, IntFunction<C> make) {
        C known = byType.get(type);
        if (known != null) {
            return known;
        }
        if (sealed) {
            throw new IllegalStateException("a context of " + type.getName()
                    + " was first requested after the translator's constructor; request it in the constructor");
        }
        C made = make.apply(all.size());
        byType.put(type, made);
        all = List.copyOf(byType.values());
        return made;
    }

    /** After this, no new context can be made. */
    synchronized void seal() {
        sealed = true;
    }

    boolean isUsed() {
        return !all.isEmpty();
    }

    @Nullable ContextEntry entryOf(Object inodeOrFd) {
        return Handles.find(inodeOrFd, this);
    }

    ContextEntry makeEntryOf(Object inodeOrFd) {
        return Handles.use(inodeOrFd, maker);
    }

    @Override
    protected @Nullable ContextEntry find(long pointer) {
        // This order matters: an inode or fd that ended before is not in the table, or its cbk is still to come and so
        // counted.
        boolean unsure = nativeContexts.mayHaveEnded();
        ContextEntry entry = table.get(pointer);
        return entry == null || !unsure ? entry : sure(entry);
    }

    private @Nullable ContextEntry sure(ContextEntry entry) {
        synchronized (table.lockOf(entry.pointer())) {
            return !ended && entry.isOf(nativeContexts.number(kind, entry.pointer(), false)) ? entry : null;
        }
    }

    private ContextEntry make(long pointer) {
        ContextEntry known = find(pointer);
        if (known != null) {
            return known;
        }
        synchronized (table.lockOf(pointer)) { // also keeps out end(), after which the native side must not be called
            if (ended) {
                throw new IllegalStateException("no value can be stored in a context: the instance has ended");
            }
            long number = nativeContexts.number(kind, pointer, true);
            if (number <= 0) {
                throw new IllegalStateException(
                        "GlusterFS could not set a context: the volume has ended, or memory is short");
            }
            ContextEntry present = table.get(pointer);
            if (present != null && present.isOf(number)) {
                return present;
            }
            ContextEntry made = new ContextEntry(pointer, number, all.size());
            ContextEntry before = table.put(made);
            if (before != null) {
                replaced.put(before.number(), before);
            }
            return made;
        }
    }

    /** Removes and returns the entry of an inode or fd that has ended, perhaps a while ago; null if it has none. */
    @Nullable ContextEntry take(long pointer, long number) {
        synchronized (table.lockOf(pointer)) {
            ContextEntry entry = table.get(pointer);
            if (entry == null || !entry.isOf(number)) {
                return replaced.remove(number);
            }
            table.remove(pointer);
            return entry;
        }
    }

    /** Removes the values of an entry, and has those closed that are {@link AutoCloseable}. */
    void release(ContextEntry entry) {
        List<@Nullable Object> values = entry.end();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                all.get(i).countRemoved();
            }
            if (values.get(i) instanceof AutoCloseable closeable) {
                closer.accept(closeable);
            }
        }
    }

    /**
     * Copies the values of a context of another version, whose objects are the same. The old version receives the end
     * of an object before the new one, so a value is copied only while the old version's table has its entry.
     */
    void copyFrom(ContextStore<?> old, int fromIndex, int toIndex, Function<Object, Object> convert, Runnable isSet) {
        for (ContextEntry entry : old.table.list()) {
            Object value = entry.get(fromIndex);
            if (value == null) {
                continue;
            }
            Object converted = convert.apply(value);
            boolean copied = false;
            synchronized (old.table.lockOf(entry.pointer())) {
                if (old.table.get(entry.pointer()) == entry) {
                    copied = entryLike(entry).setIfAbsent(toIndex, () -> converted, isSet) == converted;
                }
            }
            if (!copied && converted instanceof AutoCloseable closeable) {
                closer.accept(closeable);
            }
        }
    }

    /** Returns the entry for the inode or fd of an entry of another version. */
    private ContextEntry entryLike(ContextEntry other) {
        synchronized (table.lockOf(other.pointer())) {
            ContextEntry present = table.get(other.pointer());
            if (present != null && present.isOf(other.number())) {
                return present;
            }
            ContextEntry made = new ContextEntry(other.pointer(), other.number(), all.size());
            ContextEntry before = table.put(made);
            if (before != null) {
                replaced.put(before.number(), before);
            }
            return made;
        }
    }

    /** Calls the visitor with each value and the address of its inode or fd. */
    void look(BiConsumer<Long, Object> visitor) {
        for (ContextEntry entry : table.list()) {
            for (int i = 0; i < all.size(); i++) {
                Object value = entry.get(i);
                if (value != null) {
                    visitor.accept(entry.pointer(), value);
                }
            }
        }
    }

    void end() {
        ended = true;
        table.clear().forEach(this::release);
        replaced.values().forEach(this::release);
        replaced.clear();
    }
}
