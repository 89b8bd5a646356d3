package org.glujava.processor.model;

import org.glujava.fops.Slot;

/** A parameter of a {@code @Fop} method. */
public sealed interface FopParameter {

    /**
     * The frame.
     *
     * @param ofAnyFop whether it is a {@code Frame<?>}
     */
    record Frame(boolean ofAnyFop) implements FopParameter {}

    /** An argument of the fop. */
    record Argument(Slot slot) implements FopParameter {}
}
