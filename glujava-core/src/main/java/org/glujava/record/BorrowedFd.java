package org.glujava.record;

import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.KeptFd;

/** An fd in a window: address 0, gfid 8, pid 24, flags 32, whether anonymous 36. */
final class BorrowedFd extends BorrowedHandle implements Fd {
    private final Window window;
    private final int offset;

    BorrowedFd(Window window, int offset) {
        super(window, window.getLong(offset));
        this.window = window;
        this.offset = offset;
    }

    @Override
    public Gfid gfid() {
        return window.gfid(offset + 8);
    }

    @Override
    public int flags() {
        return window.getInt(offset + 32);
    }

    @Override
    public long pid() {
        return window.getLong(offset + 24);
    }

    @Override
    public boolean isAnonymous() {
        return window.getInt(offset + 36) != 0;
    }

    @Override
    public KeptFd keep() {
        Hold hold = window.nativeSide().handles().retain(Layout.PACK_FD, pointer());
        return new HeldFd(hold, gfid(), flags(), pid(), isAnonymous());
    }

    @Override
    public String toString() {
        return "fd " + gfid();
    }
}
