package org.glujava;

import java.util.Map;
import org.glujava.fop.FopId;
import org.glujava.spi.Shown;
import org.glujava.type.Borrowable;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a fop. Each fop has a class of its own in {@link org.glujava.fop}, such as {@code LookupArgs}.
 *
 * <p>A frame's arguments are borrowed until the method returns.
 *
 * @param <R> the reply of the fop
 */
public abstract class Args<R extends Reply> implements Borrowable<Args<R>>, AutoCloseable {
    /** For the generated classes of {@link org.glujava.fop} only. */
    protected Args() {}

    /** {@return the fop that the arguments are for} */
    public abstract FopId fop();

    /** {@return all arguments by name, in GlusterFS's order} The values are valid as long as the arguments are. */
    public abstract Map<String, @Nullable Object> values();

    /** Returns a copy that owns references of the inodes and fds in it. The caller must close it. */
    @Override
    public abstract Args<R> keep();

    /**
     * Closes the locs, fds and inodes that the arguments own, such as those made by {@link #keep()}. Leaves borrowed
     * ones alone. A second call does nothing.
     */
    @Override
    public void close() {}

    /**
     * For the generated classes of {@link org.glujava.fop} only: returns the arguments as logs show them.
     *
     * @return the arguments by name
     */
    protected Map<String, @Nullable Object> shown() {
        return values();
    }

    /** Returns the fop and its arguments, for logs. */
    @Override
    public final String toString() {
        return fop().fopName() + Shown.values(shown());
    }
}
