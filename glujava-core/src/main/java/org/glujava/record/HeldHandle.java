package org.glujava.record;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A native object that the translator holds a reference of. */
abstract class HeldHandle extends Handle implements AutoCloseable {
    private final Hold hold;

    HeldHandle(Hold hold) {
        this.hold = hold;
        Handles.watch(this, hold);
    }

    Hold hold() {
        return hold;
    }

    @Override
    long pointer() {
        return hold.pointer();
    }

    @Override
    <T> T use(LongFunction<T> user) {
        return hold.use(user);
    }

    @Override
    <T> @Nullable T find(AddressLookup<T> lookup) {
        return hold.find(lookup);
    }

    @Override
    long lendTo(OutWindow out) {
        return hold.lendTo(out);
    }

    @Override
    public void close() {
        hold.run();
    }
}
