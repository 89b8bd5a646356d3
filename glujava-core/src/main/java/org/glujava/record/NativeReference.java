package org.glujava.record;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a native object. It is released once: by its user, when the user becomes garbage, or when the instance
 * ends.
 */
final class NativeReference implements Runnable {
    private final Handles handles;
    private final int kind;
    private final long since = System.nanoTime();
    private long pointer;

    NativeReference(Handles handles, int kind, long pointer) {
        this.handles = handles;
        this.kind = kind;
        this.pointer = pointer;
    }

    /** Returns the time when it was taken. */
    long since() {
        return since;
    }

    synchronized long pointer() {
        if (pointer == 0) {
            throw new IllegalStateException(
                    "the reference is released already: it was closed, or the volume is not in use any more");
        }
        return pointer;
    }

    /** Calls a function with the address. The reference is not released before the function returns. */
    synchronized <T> T use(LongFunction<T> user) {
        return user.apply(pointer());
    }

    /** Finds the object stored for the address. The reference is not released meanwhile. */
    synchronized <T> @Nullable T find(AddressLookup<T> lookup) {
        return lookup.find(pointer());
    }

    /**
     * Finds the object stored for the address of another object that this reference keeps valid: the inode of an fd.
     */
    synchronized <T> @Nullable T find(AddressLookup<T> lookup, long kept) {
        pointer();
        return lookup.find(kept);
    }

    /** Calls a function with the address of another object that this reference keeps valid: the inode of an fd. */
    synchronized <T> T use(LongFunction<T> user, long kept) {
        pointer();
        return user.apply(kept);
    }

    Handles handles() {
        return handles;
    }

    /** Gives the call a separate reference: another thread may release this one at any time. */
    synchronized long lendTo(OutWindow out) {
        return out.hold(kind, pointer());
    }

    /** Takes one more reference. */
    synchronized NativeReference again() {
        return handles.retain(kind, pointer());
    }

    @Override
    public synchronized void run() {
        if (pointer != 0) {
            handles.release(this, kind, pointer);
            pointer = 0;
        }
    }
}
