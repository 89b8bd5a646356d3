package org.glujava;

import java.util.function.Function;
import org.glujava.type.Inode;
import org.jspecify.annotations.Nullable;

/**
 * Stores one of the translator's objects for each inode that needs one (GlusterFS: {@code inode_ctx_set}, {@code
 * inode_ctx_get}, {@code inode_ctx_del}).
 *
 * <p>The object is removed when GlusterFS forgets the inode. The object does not keep the inode alive. But if it refers
 * to a {@link org.glujava.type.KeptInode}, that inode stays alive until the KeptInode is closed.
 *
 * <p>Usable from any thread, with borrowed and kept inodes.
 *
 * <p>An object that is {@link AutoCloseable} is closed once, soon after its inode is forgotten or the instance ends
 * normally. {@code close} runs on a thread of the instance, and may wait. Objects that {@link #put} and {@link #remove}
 * return belong to the caller, and are not closed. A process that exits closes nothing.
 *
 * <p>All methods that take an inode throw {@link IllegalStateException} when the inode is not valid any more. {@link
 * #put} and {@link #computeIfAbsent} also throw it when the instance has ended, or when GlusterFS cannot set the
 * context.
 *
 * @param <T> the type of the stored objects
 */
public interface InodeContext<T> {
    /**
     * {@return the object stored for the inode, or null if there is none} Allocates nothing, and normally makes no
     * native call.
     *
     * <p>In a {@code @Cbk} method {@code forget} it still returns the object of the inode that ends. The object is
     * closed after that method has returned.
     *
     * @param inode the inode
     */
    @Nullable T get(Inode inode);

    /**
     * Stores an object for the inode. Returns the object stored before, or null if there was none.
     *
     * @param inode the inode
     * @param value the value to store
     * @return the object stored before; null for none
     */
    @Nullable T put(Inode inode, T value);

    /**
     * {@return the object stored for the inode, computing and storing it first if there is none}
     *
     * <p>The function is called at most once. If it returns null, nothing is stored and null is returned. Other threads
     * that change a context of the inode wait meanwhile: the function must be quick, and must use no context.
     *
     * @param inode the inode
     * @param make the function that computes a value; null stores nothing
     */
    @Nullable T computeIfAbsent(Inode inode, Function<? super Inode, ? extends @Nullable T> make);

    /**
     * Removes the object stored for the inode. Returns it, or null if there was none.
     *
     * @param inode the inode
     * @return the object that was stored; null for none
     */
    @Nullable T remove(Inode inode);

    /** {@return the number of inodes that have an object here} */
    int size();
}
