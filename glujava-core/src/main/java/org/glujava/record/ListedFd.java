package org.glujava.record;

import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptFd;

/** A lent fd that stands in no window. */
final class ListedFd extends BorrowedHandle implements Fd {
    private final EndingFd told;

    ListedFd(Scope scope, long pointer, EndingFd told) {
        super(scope, pointer);
        this.told = told;
    }

    @Override
    public Gfid gfid() {
        return told.gfid();
    }

    @Override
    public Inode inode() {
        return told.inode();
    }

    @Override
    public int flags() {
        return told.flags();
    }

    @Override
    public long pid() {
        return told.pid();
    }

    @Override
    public boolean isAnonymous() {
        return told.isAnonymous();
    }

    @Override
    public KeptFd keep() {
        return HeldFd.of(scope().nativeSide().handles(), pointer(), FdFacts.of(this, Handles.addressOf(told.inode())));
    }

    @Override
    public String toString() {
        return told.toString();
    }
}
