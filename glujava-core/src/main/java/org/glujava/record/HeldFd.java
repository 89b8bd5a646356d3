package org.glujava.record;

import org.glujava.type.Gfid;
import org.glujava.type.KeptFd;

/** An fd that the translator holds. */
final class HeldFd extends HeldHandle implements KeptFd {
    private final Gfid gfid;
    private final int flags;
    private final long pid;
    private final boolean anonymous;

    HeldFd(Hold hold, Gfid gfid, int flags, long pid, boolean anonymous) {
        super(hold);
        this.gfid = gfid;
        this.flags = flags;
        this.pid = pid;
        this.anonymous = anonymous;
    }

    static HeldFd made(Hold hold, Gfid gfid, int flags, long pid) {
        return new HeldFd(hold, gfid, flags, pid, pid == Handles.NO_PROCESS);
    }

    static long process(long pid) {
        if (pid < 0) {
            throw new IllegalArgumentException("a process has a number of 0 or more, not " + pid);
        }
        return pid;
    }

    @Override
    public Gfid gfid() {
        return gfid;
    }

    @Override
    public int flags() {
        return flags;
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public boolean isAnonymous() {
        return anonymous;
    }

    @Override
    public KeptFd keep() {
        return new HeldFd(hold().again(), gfid, flags, pid, anonymous);
    }

    @Override
    public String toString() {
        return "fd " + gfid;
    }
}
