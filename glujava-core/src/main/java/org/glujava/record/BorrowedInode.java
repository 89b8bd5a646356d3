package org.glujava.record;

import org.glujava.type.FileType;
import org.glujava.type.Gfid;

/** An inode whose gfid and type are in a window. */
final class BorrowedInode extends LentInode {
    private final Window window;
    private final int gfidAt;
    private final int typeAt;

    BorrowedInode(Window window, long pointer, int gfidAt, int typeAt) {
        super(window, pointer);
        this.window = window;
        this.gfidAt = gfidAt;
        this.typeAt = typeAt;
    }

    @Override
    public Gfid gfid() {
        return window.gfid(gfidAt);
    }

    @Override
    public FileType type() {
        return FileType.of(window.getInt(typeAt));
    }
}
