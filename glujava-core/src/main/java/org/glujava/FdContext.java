package org.glujava;

import java.util.function.Function;
import org.glujava.type.Fd;
import org.jspecify.annotations.Nullable;

/**
 * An object of the translator's for each fd that it wants one for (GlusterFS: {@code fd_ctx_set} and so on). It goes when
 * GlusterFS releases the fd, after the last fop with it. All else is as with an {@link InodeContext}.
 *
 * @param <T> what is kept of an fd
 */
public interface FdContext<T> {
    /**
     * What there is of an fd, or null. Cheap: it neither leaves Java nor allocates. In a {@code @Cbk} method {@code
     * release} or {@code releasedir} it has what the fd had; that is closed when the method has returned.
     */
    @Nullable T get(Fd fd);

    /** Sets it; what there was before, or null. */
    @Nullable T put(Fd fd, T value);

    /**
     * What there is of an fd; what the function makes, if there was nothing and it is not null. It is called once,
     * while others who want to change a context of the fd wait: it must be quick, and use no other context.
     */
    @Nullable T computeIfAbsent(Fd fd, Function<? super Fd, ? extends @Nullable T> make);

    /** Takes it out; what there was, or null. */
    @Nullable T remove(Fd fd);

    /** For how many fds there is one. */
    int size();
}
