package org.glujava.examples.negativelookup;

import java.util.function.LongSupplier;

/**
 * The limit of the cache: {@code max-entries}, and no more memory than {@code max-memory} and the volume's budget of
 * the heap. Caffeine has one limit, the sum of weights. An entry weighs its bytes, or its share of {@code max-entries}
 * if that is more, so both limits hold.
 *
 * @param budget returns the present budget of the heap in bytes
 */
record Room(Settings settings, LongSupplier budget) {
    /**
     * The bytes of one name beside its characters: map entry, key, gfid, string, value, and frequency. Measured on JDK
     * 17 and 25: up to 262.
     */
    static final int NAME_BYTES = 264;

    /** The longest name that file systems allow, in characters. */
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

    /** Returns the present limit for the sum of weights. */
    long maximum() {
        int share = share();
        return share < NAME_BYTES ? memory() : Math.min(memory(), (long) share * settings.maxEntries());
    }

    /** Returns the present limit in bytes. */
    long memory() {
        return Math.min(settings.memory().bytes(), budget.getAsLong());
    }
}
