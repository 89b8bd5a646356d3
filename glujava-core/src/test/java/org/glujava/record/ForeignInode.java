package org.glujava.record;

import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptFd;
import org.glujava.type.KeptInode;

/** An inode that GlusterFS knows nothing of. */
public final class ForeignInode implements Inode {
    @Override
    public Gfid gfid() {
        return Gfid.ROOT;
    }

    @Override
    public FileType type() {
        return FileType.DIRECTORY;
    }

    @Override
    public KeptInode keep() {
        throw new AssertionError();
    }

    @Override
    public KeptInode newInode() {
        throw new AssertionError();
    }

    @Override
    public KeptFd newFd(int flags, long pid) {
        throw new AssertionError();
    }

    @Override
    public KeptFd anonymousFd(int flags) {
        throw new AssertionError();
    }
}
