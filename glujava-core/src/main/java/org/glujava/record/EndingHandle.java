package org.glujava.record;

import org.jspecify.annotations.Nullable;

/** A native object that GlusterFS is freeing. Its contexts are given, because they can no longer be looked up. */
abstract class EndingHandle extends Handle {
    private final @Nullable Object contexts;

    EndingHandle(@Nullable Object contexts) {
        this.contexts = contexts;
    }

    @Override
    @SuppressWarnings("unchecked") // Contexts are the only callers, and gave it the values.
    final <T> @Nullable T find(AddressLookup<T> lookup) {
        return (T) contexts;
    }

    @Override
    final long pointer() {
        throw notUsable();
    }

    /** Returns the exception for all uses but reading. */
    abstract IllegalStateException notUsable();
}
