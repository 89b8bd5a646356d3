package org.glujava;

import org.glujava.type.Credentials;

/**
 * One fop on its way through the graph (GlusterFS: {@code call_frame_t}, {@code glusterfs/stack.h}).
 *
 * <p>Each {@code @Fop} method and each reply callback must decide about its frame exactly once, by a method of {@link
 * FrameActions} or by {@link #suspend()}.
 *
 * <ul>
 *   <li>The decision is carried out after the method has returned.
 *   <li>A second decision, or one after the method has returned, throws {@link IllegalStateException}. To decide later,
 *       suspend the frame.
 *   <li>Without a decision, or when the method throws, the fop fails with EIO and the log says so. With {@code option
 *       on-failure pass-through}, GluJava instead forwards the fop, or unwinds the child's reply unchanged, where that
 *       is still possible.
 * </ul>
 *
 * <p>Only the thread that runs the method may use the frame.
 *
 * @param <R> the reply of this frame's fop
 */
public interface Frame<R extends Reply> extends FrameActions<R> {
    /**
     * {@return the user, groups and process that the fop runs for} They are borrowed until the method returns; see
     * {@link Credentials#keep()}.
     */
    Credentials credentials();

    /**
     * {@return the number that the process which created this call gave to it (GlusterFS: {@code root->unique})} It is
     * not always unique.
     */
    long unique();

    /**
     * Copies the fop's arguments and keeps the copies until the frame is answered. Reply callbacks of this frame can
     * then use the arguments, and {@link #forward()} them.
     *
     * <p>Winding another fop than the frame's own in the {@code @Fop} method keeps the arguments, too. When they are
     * kept already, this does nothing.
     *
     * @throws IllegalStateException in a reply callback, if the {@code @Fop} method did not keep the arguments; or when
     *     GlusterFS could not copy them, for example without memory
     */
    void keepArguments();

    /**
     * {@return a copy of a reply} Later reply callbacks of this frame can use the copy and unwind it. GluJava closes it
     * with the frame's last decision.
     *
     * <pre>{@code
     * frame.forward(reply -> {
     *     WritevReply answer = frame.keepReply(reply);
     *     frame.wind(FsetxattrArgs.of(fd, mark, 0, null), marked -> frame.unwind(answer));
     * });
     * }</pre>
     *
     * @param <T> the type of the reply
     * @param reply a child's reply
     */
    <T extends Reply> T keepReply(T reply);

    /**
     * Suspends the frame: it stays unanswered after the method has returned, until the returned {@link SuspendedFrame}
     * is finished, from any thread. The suspended frame gets copies of the borrowed arguments or reply.
     *
     * <p>The fop fails with EIO, and the log says so, if the suspended frame
     *
     * <ul>
     *   <li>becomes garbage,
     *   <li>is suspended for longer than {@code option frame-timeout} (1800 seconds by default),
     *   <li>is not finished when the volume is taken out of use.
     * </ul>
     *
     * @return the suspended frame
     * @throws IllegalStateException when {@code option max-suspended} frames of the translator (16384 by default) are
     *     suspended already, or when GlusterFS could not copy the borrowed objects
     */
    SuspendedFrame<R> suspend();
}
