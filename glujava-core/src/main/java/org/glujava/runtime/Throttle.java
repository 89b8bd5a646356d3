package org.glujava.runtime;

import java.util.concurrent.TimeUnit;

/** Lets a handful of messages a second through: a translator that fails at every fop must not fill the disk. */
final class Throttle {
    private static final int PER_SECOND = 10;

    private long second;
    private int admitted;
    private long refused;

    synchronized boolean admits() {
        long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        if (now != second) {
            second = now;
            admitted = 0;
        }
        if (admitted < PER_SECOND) {
            admitted++;
            return true;
        }
        refused++;
        return false;
    }

    /** How many messages were not let through before this one, in words; empty when none. */
    synchronized String leftOut() {
        String text = refused == 0 ? "" : " (and " + refused + " such messages were left out)";
        refused = 0;
        return text;
    }
}
