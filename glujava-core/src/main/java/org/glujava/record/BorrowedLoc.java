package org.glujava.record;

import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/**
 * A loc in a window: gfid 0, parent's gfid 16, inode 32, parent 40, path 48, its length 56, the name's length 60, the
 * name 64, the inode's type 320, the parent's type 324.
 */
final class BorrowedLoc implements Loc {
    private final Window window;
    private final int offset;

    BorrowedLoc(Window window, int offset) {
        this.window = window;
        this.offset = offset;
    }

    boolean is(Window otherWindow, int otherOffset) {
        return window == otherWindow && offset == otherOffset;
    }

    @Override
    public @Nullable String path() {
        int length = window.getInt(offset + 56);
        return length < 0 ? null : window.longText(length, window.getLong(offset + 48));
    }

    @Override
    public @Nullable String name() {
        int length = window.getInt(offset + 60);
        if (length < 0) {
            return null;
        }
        // A name that is too long for the window is behind an address, which stands in its place.
        long address = length > Layout.INLINE_STRING ? window.getLong(offset + 64) : 0;
        return window.text(offset + 64, length, address);
    }

    @Override
    public Gfid gfid() {
        return window.gfid(offset);
    }

    @Override
    public Gfid parentGfid() {
        return window.gfid(offset + 16);
    }

    @Override
    public @Nullable Inode inode() {
        return inode(offset + 32, offset, offset + 320);
    }

    @Override
    public @Nullable Inode parent() {
        return inode(offset + 40, offset + 16, offset + 324);
    }

    private @Nullable Inode inode(int pointerAt, int gfidAt, int typeAt) {
        long pointer = window.getLong(pointerAt);
        return pointer == 0 ? null : new BorrowedInode(window, pointer, gfidAt, typeAt);
    }

    @Override
    public String toString() {
        String path = path();
        return path != null ? path : gfid().toString();
    }
}
