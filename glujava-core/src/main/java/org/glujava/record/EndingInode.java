package org.glujava.record;

import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptFd;
import org.glujava.type.KeptInode;
import org.jspecify.annotations.Nullable;

/** An inode that GlusterFS is freeing. Its gfid and type can be read, but it cannot be kept or wound. */
final class EndingInode extends EndingHandle implements Inode {
    private final Gfid gfid;
    private final FileType type;

    EndingInode(Gfid gfid, FileType type, @Nullable Object contexts) {
        super(contexts);
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
        throw notUsable();
    }

    @Override
    public KeptInode newInode() {
        throw notUsable();
    }

    @Override
    public KeptFd newFd(int flags, long pid) {
        throw notUsable();
    }

    @Override
    public KeptFd anonymousFd(int flags) {
        throw notUsable();
    }

    @Override
    IllegalStateException notUsable() {
        return new IllegalStateException(
                this + " is being forgotten: it cannot be kept or wound; store its gfid instead");
    }

    @Override
    public String toString() {
        return "inode " + gfid + " " + type;
    }
}
