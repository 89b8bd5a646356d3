package org.glujava;

import java.util.function.Function;
import org.glujava.type.Inode;
import org.jspecify.annotations.Nullable;

/**
 * An object of the translator's for each inode that it wants one for (GlusterFS: {@code inode_ctx_set} and so on). It
 * goes when GlusterFS forgets the inode. From any thread, with inodes that are lent or kept.
 *
 * <p>One that is {@link AutoCloseable} is closed when its inode is forgotten, or when the instance ends in order: once,
 * soon afterwards, on a thread of the instance, which may wait. What {@link #put} and {@link #remove} return is the
 * caller's, and not closed. A process that exits closes nothing.
 *
 * <p>All methods throw {@link IllegalStateException} for an inode that is not valid any more, and those that put
 * something do so when the instance has ended.
 *
 * @param <T> what is kept of an inode
 */
public interface InodeContext<T> {
    /**
     * What there is of an inode, or null. Cheap: it neither leaves Java nor allocates. In a {@code @Cbk} method {@code
     * forget} it has what the inode had; that is closed when the method has returned.
     */
    @Nullable T get(Inode inode);

    /** Sets it; what there was before, or null. */
    @Nullable T put(Inode inode, T value);

    /**
     * What there is of an inode; what the function makes, if there was nothing and it is not null. It is called once,
     * while others who want to change a context of the inode wait: it must be quick, and use no other context.
     */
    @Nullable T computeIfAbsent(Inode inode, Function<? super Inode, ? extends @Nullable T> make);

    /** Takes it out; what there was, or null. */
    @Nullable T remove(Inode inode);

    /** For how many inodes there is one. */
    int size();
}
