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

    /** The name that a fop is about; null when it knows its file by gfid alone. */
    static @Nullable Name of(Loc loc) {
        String text = loc.name();
        Gfid directory = loc.parentGfid();
        return text == null || directory.isNull() ? null : new Name(directory, text);
    }
}
