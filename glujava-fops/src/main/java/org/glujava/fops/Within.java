package org.glujava.fops;

import java.util.Locale;

/** A part of a loc that a child reads without a check that it is there. */
public enum Within {
    INODE,
    PARENT,
    NAME;

    static Within named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Its bit where several are told by one number. */
    public int bit() {
        return 1 << ordinal();
    }
}
