package org.glujava.record;

import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptFd;
import org.jspecify.annotations.Nullable;

/** An fd that GlusterFS is freeing. Its properties can be read, but it cannot be kept or wound. */
final class EndingFd extends EndingHandle implements Fd {
    private final Inode inode;
    private final int flags;
    private final long pid;
    private final boolean anonymous;

    /** @param inode borrowed until the method returns */
    EndingFd(Inode inode, int flags, long pid, boolean anonymous, @Nullable Object contexts) {
        super(contexts);
        this.inode = inode;
        this.flags = flags;
        this.pid = pid;
        this.anonymous = anonymous;
    }

    @Override
    public Gfid gfid() {
        return inode.gfid();
    }

    /** Valid until the method returns: the fd still has its reference. */
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
        throw notUsable();
    }

    @Override
    IllegalStateException notUsable() {
        return new IllegalStateException(
                this + " is being released: it cannot be kept or wound; store its gfid or other values instead");
    }

    @Override
    public String toString() {
        return "fd " + inode.gfid();
    }
}
