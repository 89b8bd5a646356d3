package org.glujava.type;

/**
 * A file or directory that the process knows (GlusterFS: {@code inode_t}).
 *
 * <p>Borrowed until the method returns; later use throws {@link IllegalStateException}. To use it longer, take a
 * reference with {@link #keep()}.
 *
 * <p>An inode that GlusterFS is freeing, as in a {@code @Cbk} method {@code forget}, has only {@link #gfid()} and
 * {@link #type()}; all other methods throw {@link IllegalStateException}.
 */
public interface Inode extends Borrowable<Inode> {
    /** {@return the file's gfid; {@link Gfid#NULL} before the first lookup of the file has succeeded} */
    Gfid gfid();

    /** {@return the file's type; {@link FileType#UNKNOWN} before the first lookup of the file has succeeded} */
    FileType type();

    /** Takes a reference of the inode, which the caller must close (GlusterFS: {@code inode_ref}). */
    @Override
    KeptInode keep();

    /**
     * Creates an inode in the same inode table, without a file yet, which the caller must close (GlusterFS: {@code
     * inode_new}).
     *
     * <p>When the translator itself starts an operation that looks up or creates a name (lookup, create, mkdir, mknod,
     * symlink, icreate), the {@link Loc} needs a new inode. {@link Loc#child(String)} makes such a loc.
     *
     * @return the new inode
     */
    KeptInode newInode();

    /**
     * Creates an fd for the file, which the caller must close (GlusterFS: {@code fd_create}). It is not open yet: wind
     * an open, opendir or create with it.
     *
     * @param flags the flags of open(2), bits of {@link OpenFlags}
     * @param pid the process that opens the file, 0 or more
     * @return the new fd
     * @throws IllegalArgumentException when {@code pid} is negative
     */
    KeptFd newFd(int flags, long pid);

    /**
     * Returns an anonymous fd, to read or write a file without an open (GlusterFS: {@code fd_anonymous_with_flags}).
     * The caller must close it.
     *
     * @param flags the flags of open(2), bits of {@link OpenFlags}
     * @return the fd
     */
    KeptFd anonymousFd(int flags);
}
