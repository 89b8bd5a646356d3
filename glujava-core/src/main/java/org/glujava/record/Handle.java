package org.glujava.record;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A native object that Java knows by its address. */
abstract class Handle {
    /** Returns the address. Throws when the object is not valid any more. */
    abstract long pointer();

    /** Returns the address for a window that the native side will read. */
    long lendTo(OutWindow out) {
        return pointer();
    }

    /** Calls a function with the address, which stays valid until the function returns. */
    <T> T use(LongFunction<T> user) {
        return user.apply(pointer());
    }

    /** Returns the object stored for the address. Called in fops, so a separate, small method. */
    <T> @Nullable T find(AddressLookup<T> lookup) {
        return lookup.find(pointer());
    }

    /** Calls a function with the address of an object of a public handle type. */
    static <T> T use(Object value, LongFunction<T> user) {
        return of(value).use(user);
    }

    /** Returns the handle of an object of a public handle type. */
    static Handle of(Object value) {
        if (value instanceof Handle handle) {
            return handle;
        }
        throw new IllegalArgumentException(
                "not an object of GlusterFS: " + value.getClass().getName());
    }

    /** Returns whether it was borrowed through this window. */
    boolean isFrom(Window window) {
        return false;
    }

    /** Returns the address of an object of a public handle type, for a window; 0 for null. */
    static long lend(@Nullable Object value, OutWindow out) {
        return value == null ? 0 : of(value).lendTo(out);
    }
}
