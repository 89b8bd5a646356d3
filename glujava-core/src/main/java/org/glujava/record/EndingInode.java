package org.glujava.record;

import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptFd;
import org.glujava.type.KeptInode;
import org.jspecify.annotations.Nullable;

/** An inode that GlusterFS is freeing: what it was is known, but nobody may refer to it any more. */
final class EndingInode extends Handle implements Inode {
    private final Gfid gfid;
    private final FileType type;
    private final @Nullable Object contexts;

    EndingInode(Gfid gfid, FileType type, @Nullable Object contexts) {
        this.gfid = gfid;
        this.type = type;
        this.contexts = contexts;
    }

    @Override
    @SuppressWarnings("unchecked") // Its address is no longer known: only contexts look here, and find what was theirs.
    <T> @Nullable T find(AddressLookup<T> lookup) {
        return (T) contexts;
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
        throw over();
    }

    @Override
    public KeptInode newInode() {
        throw over();
    }

    @Override
    public KeptFd newFd(int flags, long pid) {
        throw over();
    }

    @Override
    public KeptFd anonymousFd(int flags) {
        throw over();
    }

    @Override
    long pointer() {
        throw over();
    }

    private IllegalStateException over() {
        return new IllegalStateException(this + " is forgotten: it can be neither kept nor used; keep its gfid");
    }

    @Override
    public String toString() {
        return "inode " + gfid + " " + type;
    }
}
