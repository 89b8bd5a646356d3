package org.glujava.type;

/** An open file or directory (GlusterFS: {@code fd_t}). Borrowed until the method returns. */
public interface Fd extends Borrowable<Fd> {
    /** The id of the open file. */
    Gfid gfid();

    /** The flags of open(2). */
    int flags();

    /** The process that opened it. */
    long pid();

    /** Whether it stands for a file that nobody opened, as for operations by gfid. */
    boolean isAnonymous();

    @Override
    KeptFd keep();
}
