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

/** Replaces values, with one method for each kind, which by default returns the value itself. */
interface ByKind {
    default Loc loc(Loc value) {
        return value;
    }

    default Fd fd(Fd value) {
        return value;
    }

    default Inode inode(Inode value) {
        return value;
    }

    default Dict dict(Dict value) {
        return value;
    }

    default Iatt iatt(Iatt value) {
        return value;
    }

    default String string(String value) {
        return value;
    }

    default int int32(int value) {
        return value;
    }

    default long int64(long value) {
        return value;
    }

    default Payload payload(Payload value) {
        return value;
    }

    default StatVfs statVfs(StatVfs value) {
        return value;
    }

    default Flock flock(Flock value) {
        return value;
    }

    default Lease lease(Lease value) {
        return value;
    }

    default DirEntries dirEntries(DirEntries value) {
        return value;
    }

    default LockList lockList(LockList value) {
        return value;
    }

    default StrongChecksum strongChecksum(StrongChecksum value) {
        return value;
    }

    default <E extends Enum<E>> E enumeration(E value) {
        return value;
    }
}
