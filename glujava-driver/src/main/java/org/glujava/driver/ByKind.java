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

/** Replaces values, with one method for each kind, which by default returns the value itself; null for none. */
interface ByKind {
    default @Nullable Loc loc(Loc value) {
        return value;
    }

    default @Nullable Fd fd(Fd value) {
        return value;
    }

    default @Nullable Inode inode(Inode value) {
        return value;
    }

    default @Nullable Dict dict(Dict value) {
        return value;
    }

    default @Nullable Iatt iatt(Iatt value) {
        return value;
    }

    default @Nullable String string(String value) {
        return value;
    }

    default int int32(int value) {
        return value;
    }

    default long int64(long value) {
        return value;
    }

    default @Nullable Payload payload(Payload value) {
        return value;
    }

    default @Nullable StatVfs statVfs(StatVfs value) {
        return value;
    }

    default @Nullable Flock flock(Flock value) {
        return value;
    }

    default @Nullable Lease lease(Lease value) {
        return value;
    }

    default @Nullable DirEntries dirEntries(DirEntries value) {
        return value;
    }

    default @Nullable LockList lockList(LockList value) {
        return value;
    }

    default @Nullable StrongChecksum strongChecksum(StrongChecksum value) {
        return value;
    }

    default <E extends Enum<E>> E enumeration(E value) {
        return value;
    }
}
