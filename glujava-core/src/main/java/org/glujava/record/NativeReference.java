package org.glujava.record;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A reference to a native object. It is released once: by its user, as garbage, or when the instance stops. */
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

    /** When it was taken. */
    long since() {
        return since;
    }

    synchronized long pointer() {
        if (pointer == 0) {
            throw new IllegalStateException("let go of already: it was closed, or the volume is not in use any more");
        }
        return pointer;
    }

    /** It is not let go of before the user is done. */
    synchronized <T> T use(LongFunction<T> user) {
        return user.apply(pointer());
    }

    /** Finds what is stored for the address, before the reference is released. */
    synchronized <T> @Nullable T find(AddressLookup<T> lookup) {
        return lookup.find(pointer());
    }

    /** Finds what is stored for the address of something that this reference keeps, too: the inode of an fd. */
    synchronized <T> @Nullable T find(AddressLookup<T> lookup, long kept) {
        pointer();
        return lookup.find(kept);
    }

    /** The same as {@link #use} with the address of something that this reference keeps, too: the inode of an fd. */
    synchronized <T> T use(LongFunction<T> user, long kept) {
        pointer();
        return user.apply(kept);
    }

    Handles handles() {
        return handles;
    }

    /** Gives the call a reference of its own, for who knows when this one ends. */
    synchronized long lendTo(OutWindow out) {
        return out.hold(kind, pointer());
    }

    /** One more reference. */
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
