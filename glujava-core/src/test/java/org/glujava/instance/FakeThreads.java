package org.glujava.instance;

import java.util.function.IntSupplier;

/** Threads of which GlusterFS has called in on none. */
final class FakeThreads implements UpcallThreads {
    @Override
    public boolean isThisThreadCalledIn() {
        return false;
    }

    @Override
    public int onOwnThread(IntSupplier work) {
        return work.getAsInt();
    }
}
