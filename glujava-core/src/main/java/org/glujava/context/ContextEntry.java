package org.glujava.context;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an inode or fd has of contexts: a value for each of them, by its index. Read without a lock. */
public final class ContextEntry {
    private final long pointer;
    private final long number;
    private final AtomicReferenceArray<@Nullable Object> values;
    private boolean over;

    /** @param number the native side's, which is of this inode or fd alone */
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

    /** What was there before. */
    synchronized @Nullable Object set(int context, @Nullable Object value) {
        if (value != null) {
            checkNotOver();
        }
        Object before = values.get(context);
        values.set(context, value);
        return before;
    }

    /** What is there already, or is from now on, of which the other one is told then; a null is not put. */
    synchronized @Nullable Object setIfAbsent(int context, Supplier<@Nullable Object> make, Runnable isSet) {
        checkNotOver();
        Object there = values.get(context);
        if (there != null) {
            return there;
        }
        Object made = make.get();
        if (made != null) {
            if (values.get(context) != null) {
                throw new IllegalStateException("the function that makes a value has put one itself");
            }
            set(context, made);
            isSet.run();
        }
        return made;
    }

    private void checkNotOver() {
        if (over) {
            throw new IllegalStateException("it has ended, or the instance has");
        }
    }

    /** Takes out all that there is; from now on nothing can be put. */
    synchronized List<@Nullable Object> end() {
        over = true;
        List<@Nullable Object> all = new ArrayList<>(values.length());
        for (int i = 0; i < values.length(); i++) {
            all.add(values.getAndSet(i, null));
        }
        return all;
    }
}
