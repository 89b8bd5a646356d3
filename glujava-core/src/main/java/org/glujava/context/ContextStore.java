package org.glujava.context;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.glujava.record.AddressLookup;
import org.glujava.record.Handles;
import org.jspecify.annotations.Nullable;

/**
 * The contexts that an instance has of inodes, or of fds, and what there is in them.
 *
 * @param <C> what a context is
 */
final class ContextStore<C extends OneContext<?>> extends AddressLookup<ContextEntry> {
    private final int kind;
    private final NativeContexts nativeContexts;
    private final Consumer<AutoCloseable> closer;
    private final Map<Class<?>, C> byType = new LinkedHashMap<>();
    private volatile List<C> all = List.of();
    private final ContextTable table = new ContextTable();

    /** Those whose inode or fd has ended, which Java is still to be told of, while another has its address already. */
    private final Map<Long, ContextEntry> replaced = new ConcurrentHashMap<>();

    private boolean sealed;
    private volatile boolean ended;

    private final LongFunction<ContextEntry> maker = this::make;

    ContextStore(int kind, NativeContexts nativeContexts, Consumer<AutoCloseable> closer) {
        this.kind = kind;
        this.nativeContexts = nativeContexts;
        this.closer = closer;
    }

    /** The context of a type; the values of those there are, are told apart by their index. */
    synchronized C of(Class<?> type, IntFunction<C> make) {
        C known = byType.get(type);
        if (known != null) {
            return known;
        }
        if (sealed) {
            throw new IllegalStateException("a context of " + type.getName()
                    + " is asked for too late: for the first time that can only be in the translator's constructor");
        }
        C made = make.apply(all.size());
        byType.put(type, made);
        all = List.copyOf(byType.values());
        return made;
    }

    /** From now on there is no new one. */
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
        // In this order: what has ended before is not in the table, or is still to be told, and so counted.
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
        synchronized (table.lockOf(pointer)) { // also against the end, after which the native side is not asked
            if (ended) {
                throw new IllegalStateException("the instance has ended: nothing can be put into its contexts");
            }
            long number = nativeContexts.number(kind, pointer, true);
            if (number <= 0) {
                throw new IllegalStateException("no context can be set: the volume is gone, or memory is short");
            }
            ContextEntry there = table.get(pointer);
            if (there != null && there.isOf(number)) {
                return there;
            }
            ContextEntry made = new ContextEntry(pointer, number, all.size());
            ContextEntry before = table.put(made);
            if (before != null) {
                replaced.put(before.number(), before);
            }
            return made;
        }
    }

    /** Its inode or fd has ended, perhaps a while ago: nobody finds it by its address any more. */
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

    /** Lets go of what was there. */
    void release(ContextEntry entry) {
        List<@Nullable Object> values = entry.end();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                all.get(i).isLess();
            }
            if (values.get(i) instanceof AutoCloseable closeable) {
                closer.accept(closeable);
            }
        }
    }

    /** Shows each value that is there, with the address of its inode or fd. */
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
