package org.glujava.record;

import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.KeptFd;
import org.glujava.type.KeptInode;

/** An inode of which the translator owns a reference. */
final class HeldInode extends HeldHandle implements KeptInode {
    private final Gfid gfid;
    private final FileType type;

    HeldInode(NativeReference reference, Gfid gfid, FileType type) {
        super(reference);
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
        return new HeldInode(reference().again(), gfid, type);
    }

    @Override
    public KeptInode newInode() {
        return reference().use(inode -> made(reference().handles(), inode));
    }

    /** Makes a new inode in the table of an inode that is valid now. */
    static HeldInode made(Handles handles, long inode) {
        NativeReference made = handles.make(Layout.PACK_INODE, inode, 0, Handles.NO_PROCESS);
        return new HeldInode(made, Gfid.NULL, FileType.UNKNOWN);
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
        return reference()
                .use(inode -> HeldFd.made(reference().handles(), FdFacts.made(inode, gfid, type, flags, pid)));
    }

    @Override
    public String toString() {
        return "inode " + gfid + " " + type;
    }
}
