package org.glujava.record;

/** Makes the exception for a use of something borrowed after its time. */
public interface LateUse {
    /** Returns the exception to throw. */
    IllegalStateException tooLate();
}
