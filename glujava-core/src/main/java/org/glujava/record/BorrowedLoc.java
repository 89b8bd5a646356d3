package org.glujava.record;

import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** A loc in a window. */
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
        int length = window.getInt(offset + Layout.LOC_PATH_LENGTH);
        if (length < 0) {
            return null;
        }
        long address = window.getLong(offset + Layout.LOC_PATH);
        return address == 0 ? window.text(offset + Layout.LOC_TEXT, length, 0) : window.longText(length, address);
    }

    @Override
    public @Nullable String name() {
        int length = window.getInt(offset + Layout.LOC_NAME_LENGTH);
        if (length < 0) {
            return null;
        }
        int path = window.getInt(offset + Layout.LOC_PATH_LENGTH);
        if (path >= 0 && window.getLong(offset + Layout.LOC_PATH) == 0) {
            return window.text(offset + Layout.LOC_TEXT + path - length, length, 0);
        }
        // In place of a name that is too long, the window has its address.
        long address = length > Layout.INLINE_STRING ? window.getLong(offset + Layout.LOC_TEXT) : 0;
        return window.text(offset + Layout.LOC_TEXT, length, address);
    }

    @Override
    public Gfid gfid() {
        return window.gfid(offset + Layout.LOC_GFID);
    }

    @Override
    public Gfid parentGfid() {
        return window.directory(offset + Layout.LOC_PARENT_GFID);
    }

    @Override
    public @Nullable Inode inode() {
        return inode(Layout.LOC_INODE, Layout.LOC_GFID, Layout.LOC_TYPE);
    }

    @Override
    public @Nullable Inode parent() {
        return inode(Layout.LOC_PARENT, Layout.LOC_PARENT_GFID, Layout.LOC_PARENT_TYPE);
    }

    private @Nullable Inode inode(int pointerAt, int gfidAt, int typeAt) {
        long pointer = window.getLong(offset + pointerAt);
        return pointer == 0 ? null : new BorrowedInode(window, pointer, offset + gfidAt, offset + typeAt);
    }

    @Override
    public String toString() {
        String path = path();
        return path != null ? path : gfid().toString();
    }
}
