package org.glujava.frame;

/** Sees what becomes of one frame, for a recording. Whichever thread has the frame calls it, and it does not throw. */
public interface FrameWatch {
    /** Java has the frame again: a reply came, or somebody finishes it after its suspension. */
    void turnBegins();

    void suspended();

    /** Java is done with the frame, for good unless it is watched. The error is 0 when there was none, or none seen. */
    void turnEnds(Outcome outcome, int errno);
}
