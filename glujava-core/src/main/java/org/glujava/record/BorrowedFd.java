package org.glujava.record;

import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptFd;

/** An fd in a window: address 0, gfid 8, pid 24, flags 32, whether anonymous 36, inode 40, the inode's type 48. */
final class BorrowedFd extends BorrowedHandle implements Fd {
    private final Window window;
    private final int offset;

    BorrowedFd(Window window, int offset) {
        super(window, window.getLong(offset));
        this.window = window;
        this.offset = offset;
    }

    @Override
    public Gfid gfid() {
        return window.gfid(offset + 8);
    }

    @Override
    public Inode inode() {
        return new BorrowedInode(window, inodePointer(), offset + 8, offset + 48);
    }

    /** GlusterFS makes no fd without an inode. */
    private long inodePointer() {
        long inode = window.getLong(offset + 40);
        if (inode == 0) {
            throw new IllegalStateException(this + " has no inode");
        }
        return inode;
    }

    @Override
    public int flags() {
        return window.getInt(offset + 32);
    }

    @Override
    public long pid() {
        return window.getLong(offset + 24);
    }

    @Override
    public boolean isAnonymous() {
        return window.getInt(offset + 36) != 0;
    }

    @Override
    public KeptFd keep() {
        return HeldFd.of(window.nativeSide().handles(), pointer(), FdFacts.of(this, window.getLong(offset + 40)));
    }

    @Override
    public String toString() {
        return "fd " + gfid();
    }
}
