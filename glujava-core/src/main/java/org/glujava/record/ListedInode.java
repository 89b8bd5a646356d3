package org.glujava.record;

import org.glujava.type.FileType;
import org.glujava.type.Gfid;

/** A borrowed inode that is not in a window, such as the inode of a directory entry. */
final class ListedInode extends LentInode {
    private final Gfid gfid;
    private final FileType type;

    ListedInode(Scope scope, long pointer, Gfid gfid, FileType type) {
        super(scope, pointer);
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
}
