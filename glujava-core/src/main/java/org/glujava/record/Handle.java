package org.glujava.record;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A native object that Java knows by its address alone. */
abstract class Handle {
    /** The address; throws when the object is not to be used any more. */
    abstract long pointer();

    /** The address, for the native side to take from a window. */
    long lendTo(OutWindow out) {
        return pointer();
    }

    /** Does something with the address, which stays valid until it is done. */
    <T> T use(LongFunction<T> user) {
        return user.apply(pointer());
    }

    /** Returns what is known under the address. Called in fops, so a method of its own that does no more. */
    <T> @Nullable T find(AddressLookup<T> lookup) {
        return lookup.find(pointer());
    }

    /** Does something with the address behind one of the public handle types. */
    static <T> T use(Object value, LongFunction<T> user) {
        return of(value).use(user);
    }

    /** What is behind one of the public handle types. */
    static Handle of(Object value) {
        if (value instanceof Handle handle) {
            return handle;
        }
        throw new IllegalArgumentException(
                "not an object of GlusterFS: " + value.getClass().getName());
    }

    /** Whether it was borrowed through this window. */
    boolean isFrom(Window window) {
        return false;
    }

    /** The address behind one of the public handle types, for a window; 0 for null. */
    static long lend(@Nullable Object value, OutWindow out) {
        return value == null ? 0 : of(value).lendTo(out);
    }
}
