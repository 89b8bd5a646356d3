package org.glujava.examples.negativelookup;

import org.glujava.type.Gfid;

/**
 * That a user was answered in a directory, whatever he may do there otherwise. Remembered where users share what they
 * found missing: a user alone has none.
 */
record Rights(Gfid directory, long user) implements Known {
    @Override
    public int length() {
        return 0;
    }
}
