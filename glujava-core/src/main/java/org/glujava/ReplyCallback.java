package org.glujava;

/**
 * Called with the reply of a fop that was wound.
 *
 * <ul>
 *   <li>Before it returns, it must wind, forward, unwind, fail or suspend its frame, like a {@code @Fop} method.
 *   <li>The reply is borrowed until it returns.
 *   <li>It may run on a different thread than the method that wound the fop.
 * </ul>
 *
 * @param <R> the reply of the fop that was wound
 */
@FunctionalInterface
public interface ReplyCallback<R extends Reply> {
    /**
     * Takes the reply. An exception is logged, and the frame is answered with EIO.
     *
     * @param reply the child's reply
     * @throws Exception any exception; it fails the fop
     */
    void reply(R reply) throws Exception;
}
