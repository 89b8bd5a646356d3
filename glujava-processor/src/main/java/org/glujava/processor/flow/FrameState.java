package org.glujava.processor.flow;

/** The state of the frame on a path that leads to one place in the source. */
enum FrameState {
    /** Not decided about yet. */
    OPEN,
    /** Decided about, and no branch has begun since then: the next statement is certainly on this path. */
    DECIDED,
    /** Decided about before a branch, whose condition may depend on the decision. */
    DECIDED_BEFORE,
    /** Handed to a method, an object or a lambda, which may decide; or the path ends in a method that throws. */
    HANDED,
    /** Unknown, as in a catch block that may follow a decision or not. */
    UNSURE
}
