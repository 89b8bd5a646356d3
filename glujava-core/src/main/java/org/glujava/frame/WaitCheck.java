package org.glujava.frame;

import java.util.function.BooleanSupplier;
import org.glujava.fop.FopId;

/**
 * Checks that a thread may wait for a reply. A GlusterFS thread may not: it may be the thread that has to deliver the
 * reply.
 */
public final class WaitCheck {
    private final String translator;
    private final BooleanSupplier inCallOfGlusterFs;

    /** @param inCallOfGlusterFs returns whether GlusterFS has called the translator on the current thread */
    public WaitCheck(String translator, BooleanSupplier inCallOfGlusterFs) {
        this.translator = translator;
        this.inCallOfGlusterFs = inCallOfGlusterFs;
    }

    /** Throws IllegalStateException when this thread must not wait for one of the translator's own operations. */
    public void check(FopId fop) {
        if (inCallOfGlusterFs.getAsBoolean()) {
            throw new IllegalStateException("translator " + translator + ": cannot wait for the " + fop.fopName()
                    + " operation on thread '"
                    + Thread.currentThread().getName()
                    + "': GlusterFS has called the translator on it, and may need it for the reply; suspend the frame"
                    + " and continue in context.executor(), or use the future of context.start()");
        }
    }
}
