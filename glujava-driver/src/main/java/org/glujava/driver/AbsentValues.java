package org.glujava.driver;

import org.glujava.type.Dict;
import org.glujava.type.DirEntries;
import org.glujava.type.Fd;
import org.glujava.type.Flock;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Lease;
import org.glujava.type.Loc;
import org.glujava.type.LockList;
import org.glujava.type.Payload;
import org.glujava.type.StatVfs;
import org.glujava.type.StrongChecksum;
import org.jspecify.annotations.Nullable;

/** Replaces every value that may be absent. */
final class AbsentValues implements ByKind {
    @Override
    public @Nullable Loc loc(Loc value) {
        return null;
    }

    @Override
    public @Nullable Fd fd(Fd value) {
        return null;
    }

    @Override
    public @Nullable Inode inode(Inode value) {
        return null;
    }

    @Override
    public @Nullable Dict dict(Dict value) {
        return null;
    }

    @Override
    public @Nullable Iatt iatt(Iatt value) {
        return null;
    }

    @Override
    public @Nullable String string(String value) {
        return null;
    }

    @Override
    public @Nullable Payload payload(Payload value) {
        return null;
    }

    @Override
    public @Nullable StatVfs statVfs(StatVfs value) {
        return null;
    }

    @Override
    public @Nullable Flock flock(Flock value) {
        return null;
    }

    @Override
    public @Nullable Lease lease(Lease value) {
        return null;
    }

    @Override
    public @Nullable DirEntries dirEntries(DirEntries value) {
        return null;
    }

    @Override
    public @Nullable LockList lockList(LockList value) {
        return null;
    }

    @Override
    public @Nullable StrongChecksum strongChecksum(StrongChecksum value) {
        return null;
    }
}
