package org.glujava.instance;

import java.util.concurrent.TimeUnit;

/** Limits the messages per second: a translator that fails at every fop must not fill the disk. */
public final class Throttle {
    private static final int USUAL = 10;

    private final int perSecond;
    private long second;
    private int admitted;
    private long refused;

    public Throttle() {
        this(USUAL);
    }

    public Throttle(int perSecond) {
        this.perSecond = perSecond;
    }

    public synchronized boolean admits() {
        long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        if (now != second) {
            second = now;
            admitted = 0;
        }
        if (admitted < perSecond) {
            admitted++;
            return true;
        }
        refused++;
        return false;
    }

    /** Returns a text with the number of messages left out since the last one; empty for none. */
    public synchronized String leftOut() {
        String text = refused == 0 ? "" : " (and " + refused + " such messages were left out)";
        refused = 0;
        return text;
    }
}
