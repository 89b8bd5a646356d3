package org.glujava;

import org.glujava.fop.FopId;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.glujava.type.NewPayload;

/**
 * One fop on its way through the graph (GlusterFS: {@code call_frame_t}, {@code glusterfs/stack.h}).
 *
 * <p>A {@code @Fop} method or reply callback decides once what becomes of its frame, by one of the methods below. The
 * decision is carried out when the method has returned. A second decision, or one after the method returned, throws
 * {@link IllegalStateException}; to decide later, {@link #suspend()}. A frame is used only by the thread that runs the
 * method.
 *
 * @param <R> the reply of this frame's fop
 */
public interface Frame<R extends Reply> {
    /** The fop that came from above. */
    FopId fop();

    /** Who asked for it. */
    Credentials credentials();

    /** The number that the process which created this call gave it ({@code root->unique}); not always unique. */
    long unique();

    /**
     * Keeps the arguments, which are copied for that, until the frame is answered: they can be used, and forwarded, in
     * its reply callbacks too. In the {@code @Fop} method only. Winding another fop than the frame's own does it too.
     */
    void keepArguments();

    /**
     * Winds the fop with the arguments it came with to the first child, whose reply goes straight to the parent. Costs
     * no marshalling. In a reply callback only if the arguments were kept.
     */
    void forward();

    /** Winds the fop with the arguments it came with to the first child, and calls back with the reply. */
    void forward(ReplyCallback<? super R> callback);

    /** Winds the fop with these arguments to the first child, whose reply goes straight to the parent. */
    void wind(Args<R> args);

    /** Winds any fop to the first child, and calls back with the reply. */
    <T extends Reply> void wind(Args<T> args, ReplyCallback<? super T> callback);

    /** Winds any fop to a child, and calls back with the reply. */
    <T extends Reply> void wind(Subvolume child, Args<T> args, ReplyCallback<? super T> callback);

    /** Answers the parent: with the reply a child gave, or another one. */
    void unwind(R reply);

    /** Answers the parent with an error. */
    void fail(Errno error);

    /** Memory of GlusterFS for new file content, of {@code size} bytes, to wind or unwind with this frame. */
    NewPayload newPayload(int size);

    /**
     * Keeps the frame beyond the end of the method: what was borrowed is copied, and the result can be used from any
     * thread. It must be finished; when it is forgotten or takes too long, the fop fails with EIO and the log says so.
     */
    SuspendedFrame<R> suspend();
}
