package org.glujava;

import java.util.List;

/**
 * Is called with the replies of several children, when the last of them has come. As with a {@link ReplyCallback}, the
 * frame must be decided about before it returns, and the replies are borrowed until then; of a frame that is suspended
 * here they are valid until it is finished.
 *
 * @param <R> the reply of the fop that was wound
 */
@FunctionalInterface
public interface RepliesCallback<R extends Reply> {
    /** Takes the replies, in the order of the children. An exception is logged, and the frame answered with EIO. */
    void replies(List<ChildReply<R>> replies) throws Exception;
}
