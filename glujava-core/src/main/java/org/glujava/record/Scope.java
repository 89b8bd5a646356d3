package org.glujava.record;

/** The time in which the author's method may use borrowed objects: a turn of a frame, or an event. */
public interface Scope {
    /** Throws IllegalStateException when that time is over. */
    void check();

    NativeSide nativeSide();

    /** Returns the content of a native object. */
    byte[] unpack(int kind, long pointer);
}
