package org.glujava.processor.flow;

/** What has become of the frame on the ways that lead to one place in the source. */
enum Way {
    /** Nothing yet. */
    OPEN,
    /** It was decided about, and no branch has begun since then: what follows is on this way, too. */
    DECIDED,
    /** It was decided about before a branch, whose condition may tell such ways from others. */
    DECIDED_BEFORE,
    /** It was given to a method, an object or a lambda, which may decide; or the way ends in a method that throws. */
    HANDED,
    /** Not to be known, as in a catch block that may come before or after a decision. */
    UNSURE
}
