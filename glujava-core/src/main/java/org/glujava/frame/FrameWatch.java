package org.glujava.frame;

/** Follows one frame, for a recording. Called by the thread that has the frame; it does not throw. */
public interface FrameWatch {
    /** Called when Java gets the frame again: a reply came, or a thread finishes the suspended frame. */
    void turnBegins();

    void suspended();

    /**
     * Called when a turn of Java ends. It is the frame's last turn unless the outcome is {@link Outcome#WATCHED}.
     *
     * @param errno the error; 0 for none, and when Java does not see the reply
     */
    void turnEnds(Outcome outcome, int errno);
}
