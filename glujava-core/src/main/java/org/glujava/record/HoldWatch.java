package org.glujava.record;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Told of each reference of an inode or fd that an instance holds, and when it is let go of. For tests. */
public interface HoldWatch {
    /** In production nobody watches. */
    HoldWatch NONE = new HoldWatch() {
        @Override
        public void held(Object hold, int kind, long pointer, boolean isNew) {}

        @Override
        public void released(Object hold) {}
    };

    /**
     * @param hold stands for this one reference
     * @param isNew whether the inode or fd was made for it
     */
    void held(Object hold, int kind, long pointer, boolean isNew);

    void released(Object hold);

    /** Called when an operation starts. Returns a token of the place for {@link #replied}, or null if holds are not watched. */
    default @Nullable Object started() {
        return null;
    }

    /**
     * Runs what keeps the reply of an operation.
     *
     * @param place where it was started
     */
    default <T> T replied(@Nullable Object place, Supplier<T> keep) {
        return keep.get();
    }
}
