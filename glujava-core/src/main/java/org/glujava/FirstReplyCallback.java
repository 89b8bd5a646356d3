package org.glujava;

/**
 * Called with the first reply of several children that did not fail, or with a failure when all failed.
 *
 * <ul>
 *   <li>Before it returns, it must decide about its frame, as a {@code @Fop} method must: wind, forward, unwind, fail
 *       or suspend it.
 *   <li>The reply is borrowed until it returns. If the frame is suspended here, the reply stays valid until the frame
 *       is finished.
 *   <li>It may run on another thread than the method that wound the fop.
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
