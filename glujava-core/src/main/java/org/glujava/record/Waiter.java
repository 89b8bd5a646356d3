package org.glujava.record;

/** Waits for replies in a call record. */
public interface Waiter {
    /** Called when the replies have come. Handles them, and returns the verdict. */
    int resume(int event);
}
