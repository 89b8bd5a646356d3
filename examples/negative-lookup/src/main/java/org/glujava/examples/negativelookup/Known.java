package org.glujava.examples.negativelookup;

import org.glujava.type.Gfid;

/** An entry of the cache for a directory: a {@link Name} that is missing in it, or {@link Rights} of a user in it. */
sealed interface Known permits Name, Rights {
    Gfid directory();

    /** Returns the number of its characters. */
    int length();
}
