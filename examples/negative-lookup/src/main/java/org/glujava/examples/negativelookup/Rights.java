package org.glujava.examples.negativelookup;

import org.glujava.type.Gfid;

/** A user who got an answer from a child in a directory. Stored only where several users share missing names. */
record Rights(Gfid directory, long user) implements Known {
    @Override
    public int length() {
        return 0;
    }
}
