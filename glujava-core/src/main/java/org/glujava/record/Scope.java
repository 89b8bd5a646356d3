package org.glujava.record;

/** The time for which a method of the author may use what it was given: a turn of a frame, or an event. */
public interface Scope {
    /** Throws when that time is over. */
    void check();

    NativeSide nativeSide();

    /** Returns the content of a native object. */
    byte[] unpack(int kind, long pointer);
}
