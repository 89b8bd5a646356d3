package org.glujava;

/**
 * The reply of one of several children.
 *
 * @param child the child
 * @param reply its reply, valid as long as the list that contains it
 * @param <R> the reply of the fop that was wound
 */
public record ChildReply<R extends Reply>(Subvolume child, R reply) {}
