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
    private final int at;

    BorrowedLoc(Window window, int at) {
        this.window = window;
        this.at = at;
    }

    boolean is(Window otherWindow, int otherAt) {
        return window == otherWindow && at == otherAt;
    }

    @Override
    public @Nullable String path() {
        int length = window.readable().getInt(at + 56);
        return length < 0 ? null : window.longText(length, window.readable().getLong(at + 48));
    }

    @Override
    public @Nullable String name() {
        int length = window.readable().getInt(at + 60);
        if (length < 0) {
            return null;
        }
        // A name that is too long for the window is the end of the path.
        long address = window.readable().getLong(at + 48) + window.readable().getInt(at + 56) - length;
        return window.text(at + 64, length, address);
    }

    @Override
    public Gfid gfid() {
        return window.gfid(at);
    }

    @Override
    public Gfid parentGfid() {
        return window.gfid(at + 16);
    }

    @Override
    public @Nullable Inode inode() {
        return inode(at + 32, at, at + 320);
    }

    @Override
    public @Nullable Inode parent() {
        return inode(at + 40, at + 16, at + 324);
    }

    private @Nullable Inode inode(int pointerAt, int gfidAt, int typeAt) {
        long pointer = window.readable().getLong(pointerAt);
        return pointer == 0 ? null : new BorrowedInode(window, pointer, gfidAt, typeAt);
    }

    @Override
    public String toString() {
        String path = path();
        return path != null ? path : gfid().toString();
    }
}
