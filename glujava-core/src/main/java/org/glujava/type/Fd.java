package org.glujava.type;

/** An open file or directory (GlusterFS: {@code fd_t}). Borrowed until the method returns. */
public interface Fd extends Borrowable<Fd> {
    /**
     * The id of the open file. A kept fd has the one that was known when it was kept or made: {@link Gfid#NULL} for one that was
     * made before the file, as for an own create.
     */
    Gfid gfid();

    /**
     * The open file's inode, whose contexts so are at hand in the fops that have only an fd. It is lent as the fd is: until
     * the method returns, or until a kept fd is closed. Costs nothing until it is asked for.
     */
    Inode inode();

    /** The flags of open(2), the bits of {@link OpenFlags}. */
    int flags();

    /** The process that opened it. */
    long pid();

    /** Whether it stands for a file that nobody opened, as for operations by gfid. */
    boolean isAnonymous();

    @Override
    KeptFd keep();
}
