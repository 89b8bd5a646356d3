package org.glujava;

/**
 * Is called with the first good reply of several children. As with a {@link ReplyCallback}, the frame must be decided
 * about before it returns, and the reply is borrowed until then; of a frame that is suspended here it is valid until it
 * is finished.
 *
 * @param <R> the reply of the fop that was wound
 */
@FunctionalInterface
public interface FirstReplyCallback<R extends Reply> {
    /** Takes the reply of a child. An exception is logged, and the frame answered with EIO. */
    void reply(Subvolume child, R reply) throws Exception;
}
