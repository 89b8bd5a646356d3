package org.glujava.lab.demo;

import java.time.Duration;
import java.util.Locale;

/** Reports the progress of a long run on standard error, one line at a time. */
public final class Progress {
    private static final long EVERY = Duration.ofSeconds(3).toNanos();

    private final long start = System.nanoTime();
    private long last = start;

    public void say(String what) {
        last = System.nanoTime();
        System.err.printf(
                Locale.ROOT, "[%3d s] %s%n", Duration.ofNanos(last - start).toSeconds(), what);
    }

    /** Reports the first and the last step, and some between them. */
    public void count(String what, int now, int all) {
        if (now == 1 || now == all || System.nanoTime() - last > EVERY) {
            say(what + " " + now + " of " + all);
        }
    }
}
