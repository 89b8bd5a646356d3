package org.glujava.record;

import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;

/** An inode whose gfid and type stand in a window. */
final class BorrowedInode extends Handle implements Inode {
    private final int gfidAt;
    private final int typeAt;

    BorrowedInode(Window window, long pointer, int gfidAt, int typeAt) {
        super(window, pointer);
        this.gfidAt = gfidAt;
        this.typeAt = typeAt;
    }

    @Override
    public Gfid gfid() {
        return window().gfid(gfidAt);
    }

    @Override
    public FileType type() {
        return FileType.of(window().getInt(typeAt));
    }

    @Override
    public String toString() {
        return "inode " + gfid() + " " + type();
    }
}
