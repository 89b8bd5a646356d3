package org.glujava.bench.translators;

import org.glujava.type.Loc;

/** Recognises the client's lookups of missing names, and not those of the root and of existing files. */
final class ClientLookups {
    private ClientLookups() {}

    static boolean is(Loc loc) {
        String name = loc.name();
        return name != null && name.startsWith("n");
    }
}
