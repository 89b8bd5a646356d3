package org.glujava.type;

/** A file as the process knows it (GlusterFS: {@code inode_t}). Borrowed until the method returns. */
public interface Inode extends Borrowable<Inode> {
    /** The file's id; {@link Gfid#NULL} before its first lookup has succeeded. */
    Gfid gfid();

    /** What it is; {@link FileType#UNKNOWN} before its first lookup has succeeded. */
    FileType type();

    @Override
    KeptInode keep();

    /**
     * A new inode in the same table, of nothing yet: what an own lookup, create, mkdir, mknod, symlink or icreate of a
     * name wants in its {@link Loc} (GlusterFS: {@code inode_new}).
     */
    KeptInode newInode();

    /**
     * A new fd for the file, to be opened by an own open, opendir or create (GlusterFS: {@code fd_create}).
     *
     * @param flags of open(2), the bits of {@link OpenFlags}
     * @param pid the process that opens it, 0 or more
     */
    KeptFd newFd(int flags, long pid);

    /**
     * An fd with which a file can be used that nobody has opened (GlusterFS: {@code fd_anonymous_with_flags}).
     *
     * @param flags of open(2), the bits of {@link OpenFlags}
     */
    KeptFd anonymousFd(int flags);
}
