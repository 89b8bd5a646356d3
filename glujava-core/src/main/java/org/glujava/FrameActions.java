package org.glujava;

import java.util.List;
import java.util.Map;
import org.glujava.fop.FopId;
import org.glujava.type.Errno;
import org.glujava.type.NewPayload;

/**
 * What can become of a frame, at once ({@link Frame}) or later ({@link SuspendedFrame}). One of them, once.
 *
 * @param <R> the reply of the frame's fop
 */
public interface FrameActions<R extends Reply> {
    /** The fop that came from above. */
    FopId fop();

    /** Memory of GlusterFS for new file content, of {@code size} bytes, to wind or unwind with this frame. */
    NewPayload newPayload(int size);

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

    /** Winds any fop to several children at once, and calls back when all have replied. */
    <T extends Reply> void windAll(List<Subvolume> children, Args<T> args, RepliesCallback<T> callback);

    /**
     * Winds a fop to several children at once, to each with its own arguments, and calls back when all have replied.
     *
     * @param args for each child, in the order in which they are wound and in which the replies are given
     */
    <T extends Reply> void windAll(Map<Subvolume, Args<T>> args, RepliesCallback<T> callback);

    /**
     * Winds any fop to several children at once, and calls back with the first reply that is no failure; when all fail,
     * with that of the child named first. What the others reply is not waited for, and of no effect.
     */
    <T extends Reply> void windFirst(List<Subvolume> children, Args<T> args, FirstReplyCallback<T> callback);

    /**
     * Answers the parent: with the reply a child gave, or another one. A success that was made here must have the parts that
     * GlusterFS reads, which each reply's {@code of} names; but what the child left out may be left out.
     *
     * @throws IllegalArgumentException for a success without such a part, and for an {@code op_ret} that means nothing; the
     *     frame can still be answered otherwise
     */
    void unwind(R reply);

    /** Answers the parent with an error. */
    void fail(Errno error);
}
