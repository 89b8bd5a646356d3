package org.glujava.testkit.memory;

import org.glujava.record.Layout;
import org.glujava.record.Structs;
import org.glujava.type.StrongChecksum;

/** The kinds of values in a slot of a window, and their sizes in bytes. */
enum SlotKind {
    LOC(Layout.LOC_SIZE),
    FD(Layout.FD_SIZE),
    INODE(Layout.INODE_SIZE),
    /** An object that Java knows by its address. */
    OBJECT(8),
    PAYLOAD(Layout.PAYLOAD_SIZE),
    STRING(Layout.STRING_SIZE),
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

    /** Returns whether it is a number, which cannot be null. */
    boolean isNumber() {
        return this == NUMBER32 || this == NUMBER64;
    }
}
