package org.glujava.record;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A native object of which the translator owns a reference. */
abstract class HeldHandle extends Handle implements AutoCloseable {
    private final NativeReference reference;

    HeldHandle(NativeReference reference) {
        this.reference = reference;
        Handles.watch(this, reference);
    }

    NativeReference reference() {
        return reference;
    }

    @Override
    long pointer() {
        return reference.pointer();
    }

    @Override
    <T> T use(LongFunction<T> user) {
        return reference.use(user);
    }

    @Override
    <T> @Nullable T find(AddressLookup<T> lookup) {
        return reference.find(lookup);
    }

    @Override
    long lendTo(OutWindow out) {
        return reference.lendTo(out);
    }

    @Override
    public void close() {
        reference.run();
    }
}
