package org.glujava.testkit.memory;

import org.glujava.record.Structs;
import org.glujava.type.StrongChecksum;

/** What can stand in a slot of a window, and how many bytes it takes there. */
enum SlotKind {
    LOC(328),
    FD(56),
    INODE(32),
    /** What Java knows by its address alone. */
    OBJECT(8),
    PAYLOAD(32),
    STRING(272),
    IATT(Structs.IATT_SIZE),
    STATVFS(Structs.STATVFS_SIZE),
    FLOCK(Structs.FLOCK_SIZE),
    LEASE(Structs.LEASE_SIZE),
    CHECKSUM(StrongChecksum.SIZE),
    NUMBER32(Integer.BYTES),
    NUMBER64(Long.BYTES);

    private final int size;

    SlotKind(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    /** A number is always there, other things may be NULL. */
    boolean isNumber() {
        return this == NUMBER32 || this == NUMBER64;
    }
}
