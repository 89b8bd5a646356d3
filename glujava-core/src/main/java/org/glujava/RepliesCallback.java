package org.glujava;

import java.util.List;

/**
 * Called with the replies of several children, when all of them have replied.
 *
 * <ul>
 *   <li>Before it returns, it must decide about its frame, as a {@code @Fop} method must: wind, forward, unwind, fail
 *       or suspend it.
 *   <li>The replies are borrowed until it returns. If the frame is suspended here, the replies stay valid until the
 *       frame is finished.
 *   <li>It may run on another thread than the method that wound the fop.
 * </ul>
 *
 * @param <R> the reply of the fop that was wound
 */
@FunctionalInterface
public interface RepliesCallback<R extends Reply> {
    /**
     * Takes the replies, in the order in which the children were wound to. An exception is logged, and the frame is
     * answered with EIO.
     *
     * @param replies the replies, in the order in which the fop was wound
     * @throws Exception any exception; it fails the fop
     */
    void replies(List<ChildReply<R>> replies) throws Exception;
}
