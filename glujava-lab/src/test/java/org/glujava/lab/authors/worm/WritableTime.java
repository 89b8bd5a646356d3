package org.glujava.lab.authors.worm;

import java.time.Duration;
import java.time.Instant;

/** Until when a file may be written at least, by what is known here. Others can only make it later. */
final class WritableTime {
    private Instant writableUntil = Instant.MIN;

    synchronized boolean isWritable(Instant now) {
        return now.isBefore(writableUntil);
    }

    synchronized void isWritableUntil(Instant until) {
        if (until.isAfter(writableUntil)) {
            writableUntil = until;
        }
    }

    /** Whether a time is so much later that it is to be written down. */
    synchronized boolean isWorthWriting(Instant until, Duration step) {
        return writableUntil.equals(Instant.MIN) || writableUntil.plus(step).isBefore(until);
    }
}
