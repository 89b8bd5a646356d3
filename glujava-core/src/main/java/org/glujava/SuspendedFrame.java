package org.glujava;

import org.jspecify.annotations.Nullable;

/**
 * A frame that outlives the {@code @Fop} method or reply callback that suspended it. It owns copies of what was
 * borrowed. It is finished once, from any thread, by one of {@link FrameActions}; a second time throws {@link
 * IllegalStateException}. A callback that is given there gets its frame as {@link Frame} again.
 *
 * @param <R> the reply of this frame's fop
 */
public interface SuspendedFrame<R extends Reply> extends FrameActions<R> {
    /** The arguments it came with; null when it was suspended in a reply callback. Valid until it is finished. */
    @Nullable Args<R> args();

    /**
     * The reply it was suspended with; null when it was suspended in a {@code @Fop} method, or with the replies of
     * several children, which stay valid themselves. Valid until finished.
     */
    @Nullable Reply reply();
}
