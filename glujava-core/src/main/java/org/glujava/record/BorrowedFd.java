package org.glujava.record;

import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptFd;

/** An fd in a window. */
final class BorrowedFd extends BorrowedHandle implements Fd {
    private final Window window;
    private final int offset;

    BorrowedFd(Window window, int offset) {
        super(window, window.getLong(offset + Layout.FD_ADDRESS));
        this.window = window;
        this.offset = offset;
    }

    @Override
    public Gfid gfid() {
        return window.gfid(offset + Layout.FD_GFID);
    }

    @Override
    public Inode inode() {
        return new BorrowedInode(window, inodePointer(), offset + Layout.FD_GFID, offset + Layout.FD_TYPE);
    }

    /** Returns the address of the inode; every fd of GlusterFS has one. */
    private long inodePointer() {
        long inode = window.getLong(offset + Layout.FD_INODE);
        if (inode == 0) {
            throw new IllegalStateException(this + " has no inode");
        }
        return inode;
    }

    @Override
    public int flags() {
        return window.getInt(offset + Layout.FD_FLAGS);
    }

    @Override
    public long pid() {
        return window.getLong(offset + Layout.FD_PID);
    }

    @Override
    public boolean isAnonymous() {
        return window.getInt(offset + Layout.FD_ANONYMOUS) != 0;
    }

    @Override
    public KeptFd keep() {
        return HeldFd.of(
                window.nativeSide().handles(), pointer(), FdFacts.of(this, window.getLong(offset + Layout.FD_INODE)));
    }

    @Override
    public String toString() {
        return "fd " + gfid();
    }
}
