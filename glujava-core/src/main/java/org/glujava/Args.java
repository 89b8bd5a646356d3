package org.glujava;

import org.glujava.fop.FopId;
import org.glujava.record.Window;

/**
 * The arguments of a fop. There is one class for each fop in {@link org.glujava.fop}, such as {@code LookupArgs}.
 *
 * @param <R> the reply that a fop wound with them gets
 */
public abstract class Args<R extends Reply> {
    /** For the generated classes of {@link org.glujava.fop} only. */
    protected Args() {}

    /** The fop they are for. */
    public abstract FopId fop();

    /** GluJava's own: writes them where the native side reads them. */
    public abstract void writeTo(Window out);
}
