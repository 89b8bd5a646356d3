package org.glujava.event;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A kind of change of a file (GlusterFS: {@code UP_*}, {@code upcall-utils.h}). */
public enum InvalidationFlag {
    /** The number of links has changed, by unlink or link. */
    NLINK(0x1),
    /** The mode has changed. */
    MODE(0x2),
    /** The owner has changed. */
    OWN(0x4),
    /** The size has changed. */
    SIZE(0x8),
    /** The times have changed. For a directory, its entries may have changed, too. */
    TIMES(0x10),
    /** The access time has changed. Bricks do not report this alone. */
    ATIME(0x20),
    /** The permissions have changed. */
    PERM(0x40),
    /** The file was renamed. */
    RENAME(0x80),
    /** The brick has forgotten which clients use the file, and will not report further changes. */
    FORGET(0x100),
    /** The times of the directory that the file is in have changed. */
    PARENT_TIMES(0x200),
    /** Xattrs have changed. */
    XATTR(0x400),
    /** Xattrs were removed. */
    XATTR_RM(0x800),
    /** The file must be looked up again. */
    EXPLICIT_LOOKUP(0x1000),
    /** All cached data of the file is stale. */
    INVAL_ATTR(0x2000);

    private final int bit;

    InvalidationFlag(int bit) {
        this.bit = bit;
    }

    /**
     * {@return the flags that are set in GlusterFS's bits} Unknown bits are left out.
     *
     * @param bits GlusterFS's number
     */
    public static Set<InvalidationFlag> of(int bits) {
        var flags = EnumSet.noneOf(InvalidationFlag.class);
        for (InvalidationFlag flag : values()) {
            if ((bits & flag.bit) != 0) {
                flags.add(flag);
            }
        }
        return Collections.unmodifiableSet(flags);
    }

    /**
     * {@return GlusterFS's bits of these flags}
     *
     * @param flags the flags
     */
    public static int bits(Set<InvalidationFlag> flags) {
        return flags.stream().mapToInt(flag -> flag.bit).reduce(0, (a, b) -> a | b);
    }
}
