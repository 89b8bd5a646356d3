package org.glujava;

/**
 * Is called with the reply of a fop that was wound. Like a {@code @Fop} method, it must leave its frame wound, unwound
 * or suspended before it returns, and what it is given is borrowed until then. It may run on another thread than the
 * one that wound.
 *
 * @param <R> the reply
 */
@FunctionalInterface
public interface ReplyCallback<R extends Reply> {
    /** Takes the reply. An exception is logged, and the frame answered with EIO. */
    void reply(R reply) throws Exception;
}
