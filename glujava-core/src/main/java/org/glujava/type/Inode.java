package org.glujava.type;

/**
 * A file or directory that the process knows (GlusterFS: {@code inode_t}).
 *
 * <p>Borrowed until the method returns; {@link #keep()} takes a reference for longer. A use afterwards throws {@link
 * IllegalStateException}. So does everything but {@link #gfid()} and {@link #type()} on an inode that GlusterFS is
 * freeing, as in a {@code @Cbk} method {@code forget}.
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
     * Creates an inode in the same inode table, of no file yet, which the caller must close (GlusterFS: {@code
     * inode_new}).
     *
     * <p>An operation of the translator's own that looks up or creates a name (lookup, create, mkdir, mknod, symlink,
     * icreate) needs one in its {@link Loc}. {@link Loc#child(String)} makes such a loc.
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
     * Returns an anonymous fd, which the caller must close: one that reads or writes a file without an open (GlusterFS:
     * {@code fd_anonymous_with_flags}).
     *
     * @param flags the flags of open(2), bits of {@link OpenFlags}
     * @return the fd
     */
    KeptFd anonymousFd(int flags);
}
