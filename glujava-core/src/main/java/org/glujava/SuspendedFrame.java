package org.glujava;

import org.glujava.fop.FopId;
import org.glujava.type.Errno;
import org.glujava.type.NewPayload;
import org.jspecify.annotations.Nullable;

/**
 * A frame that outlives the {@code @Fop} method or reply callback that suspended it. It owns copies of what was
 * borrowed. It is finished once, from any thread, by one of the methods below; a second time throws {@link
 * IllegalStateException}. A reply callback that is given here gets its frame as {@link Frame} again.
 *
 * @param <R> the reply of this frame's fop
 */
public interface SuspendedFrame<R extends Reply> {
    /** The fop that came from above. */
    FopId fop();

    /** The arguments it came with; null when it was suspended in a reply callback. Valid until it is finished. */
    @Nullable Args<R> args();

    /** The reply it was suspended with; null when it was suspended in a {@code @Fop} method. Valid until finished. */
    @Nullable Reply reply();

    /** Memory of GlusterFS for new file content, of {@code size} bytes, to wind or unwind with this frame. */
    NewPayload newPayload(int size);

    /** Winds the fop with the arguments it came with to the first child, whose reply goes straight to the parent. */
    void forward();

    /** Winds the fop with the arguments it came with to the first child, and calls back with the reply. */
    void forward(ReplyCallback<? super R> callback);

    /** Winds any fop to the first child, and calls back with the reply. */
    <T extends Reply> void wind(Args<T> args, ReplyCallback<? super T> callback);

    /** Winds any fop to a child, and calls back with the reply. */
    <T extends Reply> void wind(Subvolume child, Args<T> args, ReplyCallback<? super T> callback);

    /** Answers the parent. */
    void unwind(R reply);

    /** Answers the parent with an error. */
    void fail(Errno error);
}
