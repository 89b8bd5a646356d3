package org.glujava;

import org.jspecify.annotations.Nullable;

/**
 * A frame that stays unanswered after the {@code @Fop} method or reply callback that suspended it has returned.
 *
 * <ul>
 *   <li>It owns copies of the method's borrowed arguments or reply.
 *   <li>Finish it exactly once, from any thread, by one of {@link FrameActions}. A second time throws {@link
 *       IllegalStateException}.
 *   <li>If it is finished with a callback, the callback decides about the {@link Frame} again.
 *   <li>If it is never finished, its fop fails with EIO: see {@link Frame#suspend()}.
 * </ul>
 *
 * @param <R> the reply of this frame's fop
 */
public interface SuspendedFrame<R extends Reply> extends FrameActions<R> {
    /**
     * {@return the arguments of the fop, valid until the frame is finished; null when the frame was suspended in a
     * reply callback}
     */
    @Nullable Args<R> args();

    /**
     * Returns the reply of the callback that suspended the frame, valid until the frame is finished.
     *
     * @return null when the frame was suspended in a {@code @Fop} method, or in a callback of {@code windAll} or {@code
     *     windFirst}; the replies that such a callback got stay valid until the frame is finished
     */
    @Nullable Reply reply();
}
