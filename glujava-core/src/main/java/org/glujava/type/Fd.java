package org.glujava.type;

/**
 * An open file or directory (GlusterFS: {@code fd_t}).
 *
 * <p>Borrowed until the method returns; {@link #keep()} takes a reference for longer. A use afterwards throws {@link
 * IllegalStateException}.
 */
public interface Fd extends Borrowable<Fd> {
    /**
     * {@return the gfid of the open file}
     *
     * <p>A kept fd has the gfid that was known when it was kept or created: {@link Gfid#NULL} for an fd that was
     * created before the file, as for a create of the translator's own.
     */
    Gfid gfid();

    /**
     * {@return the inode of the open file} With it, fops that have only an fd find the {@linkplain
     * org.glujava.InodeContext contexts} of the file.
     *
     * <p>The inode is borrowed as long as the fd: until the method returns, or until a kept fd is closed. Costs nothing
     * unless it is called.
     */
    Inode inode();

    /** {@return the flags of open(2), bits of {@link OpenFlags}} */
    int flags();

    /** {@return the id of the process that opened the file} */
    long pid();

    /** {@return whether the fd is anonymous: of a file that no open was wound for, as with operations by gfid} */
    boolean isAnonymous();

    /**
     * Takes a reference of the fd, which the caller must close (GlusterFS: {@code fd_ref}).
     *
     * @throws IllegalStateException for an fd that GlusterFS is freeing, as in a {@code @Cbk} method {@code release}
     */
    @Override
    KeptFd keep();
}
