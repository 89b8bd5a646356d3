package org.glujava.record;

import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.KeptFd;
import org.glujava.type.KeptInode;

/** An inode that the translator holds. */
final class HeldInode extends HeldHandle implements KeptInode {
    private final Gfid gfid;
    private final FileType type;

    HeldInode(Hold hold, Gfid gfid, FileType type) {
        super(hold);
        this.gfid = gfid;
        this.type = type;
    }

    @Override
    public Gfid gfid() {
        return gfid;
    }

    @Override
    public FileType type() {
        return type;
    }

    @Override
    public KeptInode keep() {
        return new HeldInode(hold().again(), gfid, type);
    }

    @Override
    public KeptInode newInode() {
        return new HeldInode(hold().make(Layout.PACK_INODE, 0, Handles.NO_PROCESS), Gfid.NULL, FileType.UNKNOWN);
    }

    @Override
    public KeptFd newFd(int flags, long pid) {
        return HeldFd.made(hold().make(Layout.PACK_FD, flags, HeldFd.process(pid)), gfid, flags, pid);
    }

    @Override
    public KeptFd anonymousFd(int flags) {
        return HeldFd.made(hold().make(Layout.PACK_FD, flags, Handles.NO_PROCESS), gfid, flags, Handles.NO_PROCESS);
    }

    @Override
    public String toString() {
        return "inode " + gfid + " " + type;
    }
}
