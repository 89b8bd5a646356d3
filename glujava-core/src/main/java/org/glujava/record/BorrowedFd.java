package org.glujava.record;

import org.glujava.type.Fd;
import org.glujava.type.Gfid;

/** An fd in a window: address 0, gfid 8, pid 24, flags 32, whether anonymous 36. */
final class BorrowedFd extends Handle implements Fd {
    private final int at;

    BorrowedFd(Window window, int at) {
        super(window, window.readable().getLong(at));
        this.at = at;
    }

    @Override
    public Gfid gfid() {
        return window().gfid(at + 8);
    }

    @Override
    public int flags() {
        return window().readable().getInt(at + 32);
    }

    @Override
    public long pid() {
        return window().readable().getLong(at + 24);
    }

    @Override
    public boolean isAnonymous() {
        return window().readable().getInt(at + 36) != 0;
    }

    @Override
    public String toString() {
        return "fd " + gfid();
    }
}
