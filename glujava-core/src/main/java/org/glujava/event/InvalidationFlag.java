package org.glujava.event;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What has changed of a file (GlusterFS: UP_*, {@code upcall-utils.h}). */
public enum InvalidationFlag {
    /** The number of its links, as of unlink and link. */
    NLINK(0x1),
    /** Its mode. */
    MODE(0x2),
    /** Its owner. */
    OWN(0x4),
    /** Its size. */
    SIZE(0x8),
    /** Its times; for a directory: its entries, too. */
    TIMES(0x10),
    /** Its time of access. Bricks do not tell of this alone. */
    ATIME(0x20),
    /** Who may use it. */
    PERM(0x40),
    /** It was renamed. */
    RENAME(0x80),
    /** The brick does not remember who uses it any more, and so will not tell of changes. */
    FORGET(0x100),
    /** The times of the directory that it is in. */
    PARENT_TIMES(0x200),
    /** Its xattrs. */
    XATTR(0x400),
    /** Xattrs of it were removed. */
    XATTR_RM(0x800),
    /** What it is must be looked up. */
    EXPLICIT_LOOKUP(0x1000),
    /** Nothing that is known of it is valid. */
    INVAL_ATTR(0x2000);

    private final int bit;

    InvalidationFlag(int bit) {
        this.bit = bit;
    }

    /** The flags of GlusterFS's bits; those that are not known are left out. */
    public static Set<InvalidationFlag> of(int bits) {
        var flags = EnumSet.noneOf(InvalidationFlag.class);
        for (InvalidationFlag flag : values()) {
            if ((bits & flag.bit) != 0) {
                flags.add(flag);
            }
        }
        return Collections.unmodifiableSet(flags);
    }

    /** GlusterFS's bits of flags. */
    public static int bits(Set<InvalidationFlag> flags) {
        return flags.stream().mapToInt(flag -> flag.bit).reduce(0, (a, b) -> a | b);
    }
}
