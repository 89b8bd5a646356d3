package org.glujava.spi;

import org.glujava.fop.FopId;

/**
 * A fop that a translator hooks.
 *
 * @param fop the fop
 * @param method the {@code @Fop} method's name, for messages
 * @param wanted the arguments that the method declares, one bit each, by their places in the fop table; other arguments
 *     are not decoded
 */
public record FopBinding(FopId fop, String method, int wanted) {}
