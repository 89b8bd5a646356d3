package org.glujava.record;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Observes each reference to an inode or fd that an instance takes, and its release. For tests. */
public interface ReferenceWatch {
    /** Does nothing: in production nothing observes references. */
    ReferenceWatch NONE = new ReferenceWatch() {
        @Override
        public void held(Object reference, int kind, long pointer, boolean isNew) {}

        @Override
        public void released(Object reference) {}
    };

    /**
     * @param reference identifies this reference
     * @param isNew whether the inode or fd was made for it
     */
    void held(Object reference, int kind, long pointer, boolean isNew);

    void released(Object reference);

    /** Called when an operation starts. Returns a token of the place for {@link #replied}, or null if references are not observed. */
    default @Nullable Object started() {
        return null;
    }

    /**
     * Runs the function that keeps the reply of an operation.
     *
     * @param place the token from {@link #started}
     */
    default <T> T replied(@Nullable Object place, Supplier<T> keep) {
        return keep.get();
    }
}
