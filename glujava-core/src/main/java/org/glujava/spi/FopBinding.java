package org.glujava.spi;

import org.glujava.fop.FopId;

/**
 * A fop that a translator hooks.
 *
 * @param fop the fop
 * @param method the {@code @Fop} method's name, for messages
 * @param wanted one bit for each argument that the method declares, by its place in the fop table: what is not wanted
 *     is not decoded
 */
public record FopBinding(FopId fop, String method, int wanted) {}
