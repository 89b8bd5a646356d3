package org.glujava;

import java.util.function.Function;
import org.glujava.type.Fd;
import org.jspecify.annotations.Nullable;

/**
 * Stores one of the translator's objects for each fd that needs one (GlusterFS: {@code fd_ctx_set}, {@code fd_ctx_get},
 * {@code fd_ctx_del}).
 *
 * <p>The object is removed when GlusterFS releases the fd, after the last fop that uses it. The object does not keep
 * the fd alive. But if it refers to a {@link org.glujava.type.KeptFd}, that fd stays alive until the KeptFd is closed.
 *
 * <p>Usable from any thread, with borrowed and kept fds.
 *
 * <p>An object that is {@link AutoCloseable} is closed once, soon after its fd is released or the instance ends
 * normally. {@code close} runs on a thread of the instance, and may wait. Objects that {@link #put} and {@link #remove}
 * return belong to the caller, and are not closed. A process that exits closes nothing.
 *
 * <p>All methods that take an fd throw {@link IllegalStateException} when the fd is not valid any more. {@link #put}
 * and {@link #computeIfAbsent} also throw it when the instance has ended, or when GlusterFS cannot set the context.
 *
 * @param <T> the type of the stored objects
 */
public interface FdContext<T> {
    /**
     * {@return the object stored for the fd, or null if there is none} Allocates nothing, and normally makes no native
     * call.
     *
     * <p>In a {@code @Cbk} method {@code release} or {@code releasedir} it still returns the object of the fd that
     * ends. The object is closed after that method has returned.
     *
     * @param fd the fd
     */
    @Nullable T get(Fd fd);

    /**
     * Stores an object for the fd. Returns the object stored before, or null if there was none.
     *
     * @param fd the fd
     * @param value the value to store
     * @return the object stored before; null for none
     */
    @Nullable T put(Fd fd, T value);

    /**
     * {@return the object stored for the fd, computing and storing it first if there is none}
     *
     * <p>The function is called at most once. If it returns null, nothing is stored and null is returned. Other threads
     * that change a context of the fd wait meanwhile: the function must be quick, and must use no context.
     *
     * @param fd the fd
     * @param make the function that computes a value; null stores nothing
     */
    @Nullable T computeIfAbsent(Fd fd, Function<? super Fd, ? extends @Nullable T> make);

    /**
     * Removes the object stored for the fd. Returns it, or null if there was none.
     *
     * @param fd the fd
     * @return the object that was stored; null for none
     */
    @Nullable T remove(Fd fd);

    /** {@return the number of fds that have an object here} */
    int size();
}
