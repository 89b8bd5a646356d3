package org.glujava.examples.negativelookup;

import java.util.function.LongSupplier;

/**
 * For how many names there is room: {@code max-entries}, as far as {@code max-memory} and the volume's budget of the heap
 * allow. Caffeine knows one limit. A name weighs its bytes, or its share of all where that is more: so both hold.
 *
 * @param budget how many bytes of the heap there are at present
 */
record Room(Settings settings, LongSupplier budget) {
    /**
     * What one name takes beside its characters: map entry, key, gfid, string, value, and how often it was asked for.
     * Measured on JDK 17 and 25: up to 262.
     */
    static final int NAME_BYTES = 264;

    /** In characters: what file systems allow. */
    private static final int LONGEST = 255;

    int weight(Known known) {
        return Math.max(share(), bytes(known.length()));
    }

    private static int bytes(int characters) {
        return NAME_BYTES + 2 * characters;
    }

    private int share() {
        return (int) Math.min(bytes(LONGEST), settings.memory().bytes() / Math.max(1, settings.maxEntries()));
    }

    /** Returns how much all names may weigh at present. */
    long maximum() {
        int share = share();
        return share < NAME_BYTES ? memory() : Math.min(memory(), (long) share * settings.maxEntries());
    }

    /** Returns how many bytes they may take at present. */
    long memory() {
        return Math.min(settings.memory().bytes(), budget.getAsLong());
    }
}
