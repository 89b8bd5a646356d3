package org.glujava.record;

import org.glujava.type.Inode;
import org.glujava.type.KeptFd;
import org.glujava.type.KeptInode;

/** A borrowed inode. Subclasses know where its gfid and type are. */
abstract class LentInode extends BorrowedHandle implements Inode {
    LentInode(Scope scope, long pointer) {
        super(scope, pointer);
    }

    private Handles handles() {
        return scope().nativeSide().handles();
    }

    @Override
    public KeptInode keep() {
        return new HeldInode(handles().retain(Layout.PACK_INODE, pointer()), gfid(), type());
    }

    @Override
    public KeptInode newInode() {
        return HeldInode.made(handles(), pointer());
    }

    @Override
    public KeptFd newFd(int flags, long pid) {
        return newHeldFd(flags, HeldFd.process(pid));
    }

    @Override
    public KeptFd anonymousFd(int flags) {
        return newHeldFd(flags, Handles.NO_PROCESS);
    }

    private KeptFd newHeldFd(int flags, long pid) {
        return HeldFd.made(handles(), FdFacts.made(pointer(), gfid(), type(), flags, pid));
    }

    @Override
    public String toString() {
        return "inode " + gfid() + " " + type();
    }
}
