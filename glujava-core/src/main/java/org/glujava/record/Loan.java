package org.glujava.record;

/** What a method of the author's is lent, and until when. */
public interface Loan {
    /** Throws when the loan is over. */
    void check();

    NativeSide nativeSide();

    /** What a native object that was lent consists of. */
    byte[] unpack(int kind, long pointer);
}
