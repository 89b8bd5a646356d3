package org.glujava.instance;

import java.util.function.IntSupplier;

/** Tells threads on which GlusterFS has called a translator, and waits for it, from others. */
public interface UpcallThreads {
    /** Returns whether GlusterFS waits for this thread. */
    boolean isThisThreadCalledIn();

    /** Runs something on a thread that the native side has made for it, which may wait. */
    int onOwnThread(IntSupplier work);
}
