package org.glujava.record;

import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptFd;
import org.jspecify.annotations.Nullable;

/** An fd that GlusterFS is freeing: what it was is known, but nobody may refer to it any more. */
final class EndingFd extends Handle implements Fd {
    private final Inode inode;
    private final int flags;
    private final long pid;
    private final boolean anonymous;
    private final @Nullable Object contexts;

    /** @param inode lent for the method */
    EndingFd(Inode inode, int flags, long pid, boolean anonymous, @Nullable Object contexts) {
        this.inode = inode;
        this.flags = flags;
        this.pid = pid;
        this.anonymous = anonymous;
        this.contexts = contexts;
    }

    @Override
    @SuppressWarnings("unchecked") // Its address is no longer known: only contexts look here, and find what was theirs.
    <T> @Nullable T find(AddressLookup<T> lookup) {
        return (T) contexts;
    }

    @Override
    public Gfid gfid() {
        return inode.gfid();
    }

    /** It lives on for as long as the method runs: the fd still has its reference. */
    @Override
    public Inode inode() {
        return inode;
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
        throw over();
    }

    @Override
    long pointer() {
        throw over();
    }

    private IllegalStateException over() {
        return new IllegalStateException(this + " is released: it can be neither kept nor used; keep what it tells");
    }

    @Override
    public String toString() {
        return "fd " + inode.gfid();
    }
}
