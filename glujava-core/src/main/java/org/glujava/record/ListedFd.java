package org.glujava.record;

import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptFd;

/** A borrowed fd that is not in a window. */
final class ListedFd extends BorrowedHandle implements Fd {
    private final EndingFd ending;

    ListedFd(Scope scope, long pointer, EndingFd ending) {
        super(scope, pointer);
        this.ending = ending;
    }

    @Override
    public Gfid gfid() {
        return ending.gfid();
    }

    @Override
    public Inode inode() {
        return ending.inode();
    }

    @Override
    public int flags() {
        return ending.flags();
    }

    @Override
    public long pid() {
        return ending.pid();
    }

    @Override
    public boolean isAnonymous() {
        return ending.isAnonymous();
    }

    @Override
    public KeptFd keep() {
        return HeldFd.of(
                scope().nativeSide().handles(), pointer(), FdFacts.of(this, Handles.addressOf(ending.inode())));
    }

    @Override
    public String toString() {
        return ending.toString();
    }
}
