package org.glujava.type;

/**
 * An open file or directory (GlusterFS: {@code fd_t}).
 *
 * <p>Borrowed until the method returns; later use throws {@link IllegalStateException}. To use it longer, take a
 * reference with {@link #keep()}.
 */
public interface Fd extends Borrowable<Fd> {
    /**
     * {@return the gfid of the open file}
     *
     * <p>A kept fd returns the gfid from the time when it was kept or created. So an fd that was made before its file,
     * for one of the translator's own create operations, returns {@link Gfid#NULL}.
     */
    Gfid gfid();

    /**
     * {@return the inode of the open file} With it, fops that have only an fd find the {@linkplain
     * org.glujava.InodeContext contexts} of the file.
     *
     * <p>The inode is valid as long as the fd: until the method returns, or until a kept fd is closed. Costs nothing
     * unless it is called.
     */
    Inode inode();

    /** {@return the flags of open(2), bits of {@link OpenFlags}} */
    int flags();

    /** {@return the id of the process that opened the file} */
    long pid();

    /** {@return whether the fd is anonymous: made without an open, as for operations by gfid} */
    boolean isAnonymous();

    /**
     * Takes a reference of the fd, which the caller must close (GlusterFS: {@code fd_ref}).
     *
     * @throws IllegalStateException for an fd that GlusterFS is freeing, as in a {@code @Cbk} method {@code release}
     */
    @Override
    KeptFd keep();
}
