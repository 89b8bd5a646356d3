package org.glujava;

/**
 * The reply of one of several children.
 *
 * @param child the child
 * @param reply its reply, borrowed as long as the list that it is in
 * @param <R> the reply of the fop that was wound
 */
public record ChildReply<R extends Reply>(Subvolume child, R reply) {}
