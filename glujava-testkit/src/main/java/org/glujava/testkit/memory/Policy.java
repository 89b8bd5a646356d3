package org.glujava.testkit.memory;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.glujava.instance.Limits;
import org.glujava.option.ReservedOptions;

/** The failure policy of {@code policy.c}: the answer to a fop that fails, and when all fops bypass the translator. */
public final class Policy {
    private final LongSupplier nanoTime;
    private final Consumer<String> log;
    private boolean passesOn;
    private int maxFailures;
    private long windowSeconds;
    private boolean passThrough;
    private int count;
    private long began;

    /** @param log called with a text when all fops begin to bypass the translator */
    public Policy(LongSupplier nanoTime, Consumer<String> log) {
        this.nanoTime = nanoTime;
        this.log = log;
    }

    /** Sets the options, and resets the count of failures. */
    public synchronized void set(Map<String, String> options) {
        passesOn = "pass-through".equals(options.get("on-failure"));
        maxFailures = Limits.number(options, "max-failures", ReservedOptions.DEFAULT_MAX_FAILURES);
        windowSeconds = Limits.number(options, "failure-window", ReservedOptions.DEFAULT_FAILURE_WINDOW);
        passThrough = isPassThrough(options);
        count = 0;
        began = nanoTime.getAsLong();
    }

    /** Returns whether these options let all fops bypass the translator. */
    public static boolean isPassThrough(Map<String, String> options) {
        return Limits.isOn(options, "pass-through", false);
    }

    /** Applies {@code option pass-through}, even if other options are wrong. */
    public synchronized void leaveOutIfAsked(Map<String, String> options) {
        passThrough |= isPassThrough(options);
    }

    /** Returns whether a fop that fails in Java is forwarded if possible. */
    synchronized boolean passesOn() {
        return passesOn;
    }

    /** Returns whether all fops bypass the translator. */
    public synchronized boolean passThrough() {
        return passThrough;
    }

    /** Counts a failure. */
    synchronized void failed() {
        if (maxFailures == 0) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (TimeUnit.NANOSECONDS.toSeconds(now - began) >= windowSeconds) {
            began = now;
            count = 0;
        }
        count++;
        if (count == maxFailures) {
            passThrough = true;
            log.accept("the translator has failed " + maxFailures + " times within " + windowSeconds
                    + " s (options max-failures, failure-window): from now on all fops bypass it, until its options are"
                    + " set again");
        }
    }
}
