package org.glujava.lab.demo;

import java.time.Duration;
import java.util.Locale;

/** Tells on standard error how far a long run is, a line at a time. */
public final class Progress {
    private static final long EVERY = Duration.ofSeconds(3).toNanos();

    private final long start = System.nanoTime();
    private long last = start;

    public void say(String what) {
        last = System.nanoTime();
        System.err.printf(
                Locale.ROOT, "[%3d s] %s%n", Duration.ofNanos(last - start).toSeconds(), what);
    }

    /** The first, the last, and one now and then between. */
    public void count(String what, int now, int all) {
        if (now == 1 || now == all || System.nanoTime() - last > EVERY) {
            say(what + " " + now + " of " + all);
        }
    }
}
