package org.glujava.examples.negativelookup;

import org.glujava.type.Gfid;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/**
 * A name in a directory. It has the directory's gfid, which does not change when the directory is renamed. Immutable:
 * it may be kept.
 */
record Name(Gfid directory, String text) implements Known {
    @Override
    public int length() {
        return text.length();
    }

    // Written out: the JVM would make those of a record at run time, which takes about 10 ms at the first fop.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Name name && text.equals(name.text) && directory.equals(name.directory);
    }

    @Override
    public int hashCode() {
        return 31 * directory.hashCode() + text.hashCode();
    }

    /** Returns the name in a loc; null for a loc that names the file by its gfid only. */
    static @Nullable Name of(Loc loc) {
        String text = loc.name();
        Gfid directory = loc.parentGfid();
        return text == null || directory.isNull() ? null : new Name(directory, text);
    }
}
