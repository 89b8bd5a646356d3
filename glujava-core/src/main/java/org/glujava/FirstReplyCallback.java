package org.glujava;

/**
 * Called with the first successful reply of several children, or with a failure when all failed.
 *
 * <ul>
 *   <li>Before it returns, it must wind, forward, unwind, fail or suspend its frame, like a {@code @Fop} method.
 *   <li>The reply is borrowed until it returns. If the frame is suspended here, the reply stays valid until the frame
 *       is finished.
 *   <li>It may run on a different thread than the method that wound the fop.
 * </ul>
 *
 * @param <R> the reply of the fop that was wound
 */
@FunctionalInterface
public interface FirstReplyCallback<R extends Reply> {
    /**
     * Takes the reply of a child. An exception is logged, and the frame is answered with EIO.
     *
     * @param child the child that replied
     * @param reply its reply
     * @throws Exception any exception; it fails the fop
     */
    void reply(Subvolume child, R reply) throws Exception;
}
