package org.glujava.bench.translators;

import org.glujava.type.Loc;

/** What the lookups of the client are told by from those of the root and of files that are there. */
final class Wanted {
    private Wanted() {}

    static boolean is(Loc loc) {
        String name = loc.name();
        return name != null && name.startsWith("n");
    }
}
