package org.glujava;

import java.util.List;

/**
 * Called with the replies of several children, when all of them have replied.
 *
 * <ul>
 *   <li>Before it returns, it must wind, forward, unwind, fail or suspend its frame, like a {@code @Fop} method.
 *   <li>The replies are borrowed until it returns. If the frame is suspended here, the replies stay valid until the
 *       frame is finished.
 *   <li>It may run on a different thread than the method that wound the fop.
 * </ul>
 *
 * @param <R> the reply of the fop that was wound
 */
@FunctionalInterface
public interface RepliesCallback<R extends Reply> {
    /**
     * Takes the replies. An exception is logged, and the frame is answered with EIO.
     *
     * @param replies the replies, in the order in which the fop was wound to the children
     * @throws Exception any exception; it fails the fop
     */
    void replies(List<ChildReply<R>> replies) throws Exception;
}
