package org.glujava;

import java.util.Map;
import org.glujava.fop.FopId;
import org.glujava.record.OutWindow;
import org.glujava.type.Borrowable;
import org.glujava.type.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a fop. There is one class for each fop in {@link org.glujava.fop}, such as {@code LookupArgs}.
 *
 * @param <R> the reply that a fop wound with them gets
 */
public abstract class Args<R extends Reply> implements Borrowable<Args<R>>, AutoCloseable {
    /** For the generated classes of {@link org.glujava.fop} only. */
    protected Args() {}

    /** The fop they are for. */
    public abstract FopId fop();

    /** All arguments by name, in GlusterFS's order; those of a frame are borrowed as they are. */
    public abstract Map<String, @Nullable Object> values();

    @Override
    public abstract Args<R> keep();

    /**
     * Closes the kept locs, fds and inodes in it, as there are in arguments that were kept; those that were lent are left
     * alone. A second time does nothing.
     */
    @Override
    public void close() {}

    /** For the generated classes of {@link org.glujava.fop} only: the arguments as logs show them. */
    protected Map<String, @Nullable Object> shown() {
        return values();
    }

    /** The fop and its arguments, for logs. */
    @Override
    public final String toString() {
        return fop().fopName() + Shown.values(shown());
    }

    /** GluJava's own: writes them where the native side reads them. */
    public abstract void writeTo(OutWindow out);
}
