package org.glujava;

import org.glujava.type.Credentials;

/**
 * One fop on its way through the graph (GlusterFS: {@code call_frame_t}, {@code glusterfs/stack.h}).
 *
 * <p>A {@code @Fop} method or reply callback decides once what becomes of its frame, by one of {@link FrameActions} or by
 * {@link #suspend()}. The decision is carried out when the method has returned. A second decision, or one after the
 * method returned, throws {@link IllegalStateException}; to decide later, suspend it. A frame is used only by the thread
 * that runs the method.
 *
 * @param <R> the reply of this frame's fop
 */
public interface Frame<R extends Reply> extends FrameActions<R> {
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
     * Keeps a reply until this frame is answered: a copy, which later reply callbacks can use and unwind. It is closed with
     * the frame's last decision.
     *
     * <pre>{@code
     * frame.forward(reply -> {
     *     WritevReply answer = frame.keepReply(reply);
     *     frame.wind(FsetxattrArgs.of(fd, mark, 0, null), marked -> frame.unwind(answer));
     * });
     * }</pre>
     */
    <T extends Reply> T keepReply(T reply);

    /**
     * Keeps the frame beyond the end of the method: what was borrowed is copied, and the result can be used from any
     * thread. It must be finished; when it is forgotten or takes too long, the fop fails with EIO and the log says so.
     */
    SuspendedFrame<R> suspend();
}
