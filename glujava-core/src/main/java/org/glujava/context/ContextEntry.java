package org.glujava.context;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values of one inode or fd: one for each context, by the context's index. Read without a lock. */
public final class ContextEntry {
    private final long pointer;
    private final long number;
    private final AtomicReferenceArray<@Nullable Object> values;
    private boolean over;

    /** @param number the native side's number, which is unique to this inode or fd */
    ContextEntry(long pointer, long number, int contexts) {
        this.pointer = pointer;
        this.number = number;
        this.values = new AtomicReferenceArray<>(contexts);
    }

    long pointer() {
        return pointer;
    }

    boolean isOf(long otherNumber) {
        return number == otherNumber;
    }

    long number() {
        return number;
    }

    @Nullable Object get(int context) {
        return context < values.length() ? values.get(context) : null;
    }

    /** Sets a value and returns the value before; null for none. */
    synchronized @Nullable Object set(int context, @Nullable Object value) {
        if (value != null) {
            checkNotOver();
        }
        Object before = values.get(context);
        values.set(context, value);
        return before;
    }

    /**
     * Returns the present value, or else makes one and stores it, and calls {@code isSet}. A null that was made is not
     * stored.
     */
    synchronized @Nullable Object setIfAbsent(int context, Supplier<@Nullable Object> make, Runnable isSet) {
        checkNotOver();
        Object present = values.get(context);
        if (present != null) {
            return present;
        }
        Object made = make.get();
        if (made != null) {
            if (values.get(context) != null) {
                throw new IllegalStateException("the function of computeIfAbsent has stored a value itself");
            }
            set(context, made);
            isSet.run();
        }
        return made;
    }

    private void checkNotOver() {
        if (over) {
            throw new IllegalStateException("no value can be stored: the inode or fd has ended, or the instance has");
        }
    }

    /** Removes and returns all values. After this, no value can be stored. */
    synchronized List<@Nullable Object> end() {
        over = true;
        List<@Nullable Object> all = new ArrayList<>(values.length());
        for (int i = 0; i < values.length(); i++) {
            all.add(values.getAndSet(i, null));
        }
        return all;
    }
}
