package org.glujava.examples.negativelookup;

import org.glujava.type.Gfid;

/** What is remembered of a directory: a {@link Name} that is missing in it, or {@link Rights} that a user has there. */
sealed interface Known permits Name, Rights {
    Gfid directory();

    /** How many characters it has, beside what each takes. */
    int length();
}
