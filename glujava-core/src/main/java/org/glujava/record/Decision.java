package org.glujava.record;

import org.glujava.fop.FopId;
import org.jspecify.annotations.Nullable;

/** What is decided about a frame: once in each turn of the author's code, by the thread that has the turn. */
final class Decision {
    private final FopId fop;

    /** The thread that may decide; null when a decision was made, and between the turns. */
    private @Nullable Thread decider;

    /** What was decided, for the complaint about a second decision. */
    private String inWords = "nothing";

    private int verdict;

    Decision(FopId fop) {
        this.fop = fop;
    }

    /** A turn begins, on this thread. */
    void open() {
        decider = Thread.currentThread();
    }

    void make(int newVerdict, String newInWords) {
        check(newInWords);
        verdict = newVerdict;
        inWords = newInWords;
        decider = null;
    }

    /** Throws when nothing may be decided here and now. */
    void check(String what) {
        if (decider == Thread.currentThread()) {
            return;
        }
        String why = decider == null
                ? "it was " + inWords + " already"
                : "it belongs to thread '" + decider.getName() + "'; suspend it to use it from another thread";
        throw new IllegalStateException("cannot " + what + " this frame of the " + fop.fopName() + " fop: " + why);
    }

    boolean isOpen() {
        return decider != null;
    }

    /** Whatever was decided or not: the frame is to be answered with an error. */
    void breakOff() {
        decider = null;
        verdict = Layout.VERDICT_BROKEN;
    }

    int verdict() {
        return verdict;
    }

    @Override
    public String toString() {
        return isOpen() ? "undecided" : inWords;
    }
}
