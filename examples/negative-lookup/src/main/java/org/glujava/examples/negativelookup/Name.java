package org.glujava.examples.negativelookup;

import org.glujava.type.Gfid;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** A name in a directory, which is known by its gfid: it keeps that when it is renamed. May be kept. */
record Name(Gfid directory, String text) implements Known {
    @Override
    public int length() {
        return text.length();
    }

    // Written out: a record's own are made at run time, which takes some 10 ms when the first fop needs them.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Name name && text.equals(name.text) && directory.equals(name.directory);
    }

    @Override
    public int hashCode() {
        return 31 * directory.hashCode() + text.hashCode();
    }

    /** The name that a fop is about; null when it knows its file by gfid alone. */
    static @Nullable Name of(Loc loc) {
        String text = loc.name();
        Gfid directory = loc.parentGfid();
        return text == null || directory.isNull() ? null : new Name(directory, text);
    }
}
