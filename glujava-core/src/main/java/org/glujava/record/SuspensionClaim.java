package org.glujava.record;

/** The right to finish a suspended frame, which one thread gets. */
public interface SuspensionClaim {
    /**
     * Takes the right, and returns false when it is taken already.
     *
     * @param inWords what becomes of the frame, for the message to those who come later
     */
    boolean claim(String inWords);
}
