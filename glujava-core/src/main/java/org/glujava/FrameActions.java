package org.glujava;

import java.util.List;
import java.util.Map;
import org.glujava.fop.FopId;
import org.glujava.type.Errno;
import org.glujava.type.NewPayload;

/**
 * The ways to decide about a frame, at once ({@link Frame}) or later ({@link SuspendedFrame}).
 *
 * <ul>
 *   <li>{@code forward}, {@code wind}, {@code windAll} and {@code windFirst} send a fop to children. Those that take a
 *       callback let it decide about the frame next.
 *   <li>{@link #unwind} and {@link #fail} answer the parent.
 * </ul>
 *
 * <p>Call exactly one of them, exactly once. A second one throws {@link IllegalStateException}. {@link #fop()} and
 * {@link #newPayload} decide nothing.
 *
 * <p>Borrowed objects in the arguments or the reply must still be valid; otherwise the method throws {@link
 * IllegalStateException}. A child must be one of {@link TranslatorContext#subvolumes()}; otherwise the method throws
 * {@link IllegalArgumentException}. After such an exception, a {@link Frame} is still undecided, and can be wound or
 * answered. A {@link SuspendedFrame} does not throw for wrong arguments: the fop fails with EIO, and the log has the
 * exception.
 *
 * @param <R> the reply of the frame's fop
 */
public interface FrameActions<R extends Reply> {
    /** {@return the fop that the parent wound to this translator} */
    FopId fop();

    /**
     * Allocates memory for new file content, to wind or unwind with this frame. A {@link Frame} gives GlusterFS's own
     * memory, which is passed on without a copy. A {@link SuspendedFrame} gives Java memory, which is copied when the
     * frame is decided about.
     *
     * @param size in bytes
     * @return the memory to fill
     * @throws IllegalArgumentException for a negative size
     * @throws IllegalStateException if the frame has been decided about
     */
    NewPayload newPayload(int size);

    /**
     * Winds the fop with its original arguments to the first child. The child's reply goes straight to the parent.
     * Marshals nothing.
     *
     * @throws IllegalStateException in a reply callback, unless the arguments were {@linkplain Frame#keepArguments()
     *     kept}
     */
    void forward();

    /**
     * Winds the fop with its original arguments to the first child, and calls back with the reply.
     *
     * @param callback called with the child's reply
     * @throws IllegalStateException in a reply callback, unless the arguments were {@linkplain Frame#keepArguments()
     *     kept}
     */
    void forward(ReplyCallback<? super R> callback);

    /**
     * Winds the fop with these arguments to the first child. The child's reply goes straight to the parent.
     *
     * @param args the fop and its arguments
     */
    void wind(Args<R> args);

    /**
     * Winds any fop to the first child, and calls back with the reply.
     *
     * @param <T> the reply of the fop
     * @param args the fop and its arguments
     * @param callback called with the child's reply
     */
    <T extends Reply> void wind(Args<T> args, ReplyCallback<? super T> callback);

    /**
     * Winds any fop to a child, and calls back with the reply.
     *
     * @param <T> the reply of the fop
     * @param child the child
     * @param args the fop and its arguments
     * @param callback called with the child's reply
     */
    <T extends Reply> void wind(Subvolume child, Args<T> args, ReplyCallback<? super T> callback);

    /**
     * Winds any fop to several children at once, and calls back when all have replied.
     *
     * @param <T> the reply of the fop
     * @param children one or more; one that is listed twice gets the fop once
     * @param args the fop and its arguments
     * @param callback called with all replies
     * @throws IllegalArgumentException when there are no children
     */
    <T extends Reply> void windAll(List<Subvolume> children, Args<T> args, RepliesCallback<T> callback);

    /**
     * Winds a fop to several children at once, to each with its own arguments, and calls back when all have replied.
     *
     * @param <T> the reply of the fop
     * @param args the arguments for each child; the map's order is the order of winding and of the replies
     * @param callback called with all replies
     * @throws IllegalArgumentException when there are no children
     */
    <T extends Reply> void windAll(Map<Subvolume, Args<T>> args, RepliesCallback<T> callback);

    /**
     * Winds any fop to several children at once, and calls back with the first reply that did not fail. When all fail,
     * calls back with the reply of the first child in the list. Later replies have no effect.
     *
     * @param <T> the reply of the fop
     * @param children one or more children; one that is listed twice gets the fop once
     * @param args the fop and its arguments
     * @param callback called with the first good reply
     * @throws IllegalArgumentException when there are no children
     */
    <T extends Reply> void windFirst(List<Subvolume> children, Args<T> args, FirstReplyCallback<T> callback);

    /**
     * Answers the parent with a child's reply or with a reply that the translator made.
     *
     * <p>A success that the translator made must have the parts that GlusterFS reads; the {@code of} method of each
     * reply class names them. A part that the child's reply lacks may be missing.
     *
     * @param reply the reply
     * @throws IllegalArgumentException for a success without such a part, for an {@code op_ret} that has no meaning,
     *     and for the reply of another fop
     */
    void unwind(R reply);

    /**
     * Answers the parent with a failure: {@code op_ret} -1 and this {@code op_errno}.
     *
     * @param error the error
     */
    void fail(Errno error);
}
