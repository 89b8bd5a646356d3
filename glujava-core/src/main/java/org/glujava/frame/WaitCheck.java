package org.glujava.frame;

import java.util.function.BooleanSupplier;
import org.glujava.fop.FopId;

/** Whether a thread may wait for a reply: not one of GlusterFS's, which may be the thread that would bring it. */
public final class WaitCheck {
    private final String translator;
    private final BooleanSupplier inCallOfGlusterFs;

    /** @param inCallOfGlusterFs whether GlusterFS has called the translator on the thread that asks */
    public WaitCheck(String translator, BooleanSupplier inCallOfGlusterFs) {
        this.translator = translator;
        this.inCallOfGlusterFs = inCallOfGlusterFs;
    }

    /** Throws when this thread must not wait for an operation of the translator's own. */
    public void check(FopId fop) {
        if (inCallOfGlusterFs.getAsBoolean()) {
            throw new IllegalStateException("translator " + translator + ": the " + fop.fopName()
                    + " operation cannot be waited for on thread '"
                    + Thread.currentThread().getName()
                    + "', on which GlusterFS has called the translator: it would wait for itself; suspend the frame and"
                    + " go on in context.executor(), or take the future of context.start()");
        }
    }
}
