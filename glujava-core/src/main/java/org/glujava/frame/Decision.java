package org.glujava.frame;

import org.glujava.fop.FopId;
import org.glujava.record.LateUse;
import org.glujava.record.Layout;
import org.jspecify.annotations.Nullable;

/** What is decided about a frame: once in each turn of the author's code, by the thread that has the turn. */
final class Decision implements LateUse {
    static final String HINT = " ('option debug-frames on' notes the place)";

    private final FrameOwner owner;
    private final FopId fop;
    private Phase phase = Phase.FOP;

    /** The thread that may decide; null when a decision was made, and between the turns. */
    private @Nullable Thread decider;

    /** What was decided, for the complaint about a second decision. */
    private String inWords = "nothing";

    /** Where it was decided, when that is to be noted. */
    private @Nullable Throwable place;

    private int verdict;

    Decision(FrameOwner owner, FopId fop) {
        this.owner = owner;
        this.fop = fop;
    }

    /** A turn begins, on this thread. */
    void open(Phase newPhase) {
        phase = newPhase;
        decider = Thread.currentThread();
    }

    Phase phase() {
        return phase;
    }

    void make(int newVerdict, String newInWords) {
        check(newInWords);
        verdict = newVerdict;
        inWords = newInWords;
        decider = null;
        if (owner.debugsFrames()) {
            place = new Throwable("here the frame was " + inWords);
        }
    }

    /** Throws when nothing may be decided here and now. */
    void check(String what) {
        if (decider == Thread.currentThread()) {
            return;
        }
        String why = decider == null
                ? "it was " + inWords + " already, in " + where() + (place == null ? HINT : "")
                : "it belongs to thread '" + decider.getName() + "', which runs " + where()
                        + "; suspend it to use it from another thread";
        throw complaint("translator " + owner.translator() + ": cannot " + what + " this frame of the " + fop.fopName()
                + " fop: " + why);
    }

    private IllegalStateException complaint(String text) {
        var complaint = new IllegalStateException(text, place);
        owner.misused(complaint);
        return complaint;
    }

    private String where() {
        return phase + " of " + owner.method(fop);
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
    public IllegalStateException tooLate() {
        return complaint("translator " + owner.translator() + ": something that the " + fop.fopName() + " fop lent to "
                + where() + " is used after its time: the frame was " + inWords
                + " already; keep() what you need longer, or suspend the frame");
    }

    @Override
    public String toString() {
        return isOpen() ? "undecided" : inWords;
    }
}
