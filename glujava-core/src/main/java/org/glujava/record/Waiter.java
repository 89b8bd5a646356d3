package org.glujava.record;

/** Who waits for replies in a call record. */
public interface Waiter {
    /** They are there, as the event says: does what was to be done with them, and gives a verdict. */
    int resume(int event);
}
