package org.glujava.record;

/** Makes the exception for the use of a borrowed object that is not valid any more. */
public interface LateUse {
    /** Returns the exception to throw. */
    IllegalStateException tooLate();
}
