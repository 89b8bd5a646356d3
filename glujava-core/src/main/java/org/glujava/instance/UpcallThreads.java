package org.glujava.instance;

import java.util.function.IntSupplier;

/** Knows the threads on which GlusterFS has called a translator and waits for it. */
public interface UpcallThreads {
    /** Returns whether GlusterFS waits for this thread. */
    boolean isThisThreadCalledIn();

    /** Marks this thread as one that may wait, because the native side has made it for this call, and runs the work. */
    int onOwnThread(IntSupplier work);
}
