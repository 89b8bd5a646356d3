package org.glujava.record;

import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptFd;
import org.glujava.type.KeptInode;

/** An inode that is lent, wherever what it tells stands. */
abstract class LentInode extends BorrowedHandle implements Inode {
    LentInode(Loan loan, long pointer) {
        super(loan, pointer);
    }

    private Handles handles() {
        return loan().nativeSide().handles();
    }

    @Override
    public KeptInode keep() {
        return new HeldInode(handles().retain(Layout.PACK_INODE, pointer()), gfid(), type());
    }

    @Override
    public KeptInode newInode() {
        Hold made = handles().make(Layout.PACK_INODE, pointer(), 0, Handles.NO_PROCESS);
        return new HeldInode(made, Gfid.NULL, FileType.UNKNOWN);
    }

    @Override
    public KeptFd newFd(int flags, long pid) {
        Hold made = handles().make(Layout.PACK_FD, pointer(), flags, HeldFd.process(pid));
        return HeldFd.made(made, gfid(), flags, pid);
    }

    @Override
    public KeptFd anonymousFd(int flags) {
        Hold made = handles().make(Layout.PACK_FD, pointer(), flags, Handles.NO_PROCESS);
        return HeldFd.made(made, gfid(), flags, Handles.NO_PROCESS);
    }

    @Override
    public String toString() {
        return "inode " + gfid() + " " + type();
    }
}
