package org.glujava.fops;

import java.util.Locale;

/** A part of a loc that a child reads without a check for NULL. */
public enum Within {
    INODE,
    PARENT,
    NAME;

    static Within named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Returns its bit in a number that holds several parts. */
    public int bit() {
        return 1 << ordinal();
    }
}
