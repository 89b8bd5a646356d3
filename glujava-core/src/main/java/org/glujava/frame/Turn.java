package org.glujava.frame;

import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.ReplyCallback;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.record.LateUse;
import org.glujava.record.Layout;
import org.glujava.record.Window;
import org.jspecify.annotations.Nullable;

/**
 * A turn of the author's code with a frame: the arguments or replies that it sees, its one decision, and the callback
 * for the next turn. Only the turn's thread may decide.
 *
 * <p>A frame uses one object for all its turns. Only a suspended frame gets a second one: the thread that suspended it
 * may still be in its turn while another thread finishes the frame.
 */
final class Turn implements LateUse {
    static final String HINT = " ('option debug-frames on' records the place)";

    private final FrameOwner owner;
    private final FopId fop;

    // Arguments and replies that the turn sees.
    private Phase phase;
    private Window window;
    private @Nullable FanOut<?> replies;

    /** The thread that may decide; null after a decision, and between the turns. */
    private @Nullable Thread decider;

    /** The decision, for the message about a second one. */
    private String inWords = "nothing";

    /** The place of the decision; null unless {@code option debug-frames} is on. */
    private @Nullable Throwable place;

    private int verdict;

    // The fop that was wound last, and its callback. For several children, the fan-out has them.
    private FopId woundFop;
    private @Nullable ReplyCallback<Reply> callback;
    private @Nullable FanOut<?> fan;

    /** Set if this turn has suspended the frame. */
    private @Nullable Suspension suspension;

    /** Makes the turns of a new frame. */
    @SuppressWarnings("NullAway.Init") // The first turn begins at once.
    Turn(FrameOwner owner, FopId fop) {
        this.owner = owner;
        this.fop = fop;
        this.woundFop = fop;
        this.phase = Phase.FOP;
    }

    /**
     * Makes the turn that finishes a suspended frame. It sees the same arguments or replies as the turn that suspended
     * it, in another window.
     */
    @SuppressWarnings("NullAway.Init")
    Turn(Turn suspended) {
        this.owner = suspended.owner;
        this.fop = suspended.fop;
        this.woundFop = suspended.woundFop;
        this.phase = suspended.phase;
        this.replies = suspended.replies;
        this.inWords = suspended.inWords;
        this.place = suspended.place;
    }

    /** Begins on this thread. */
    void begin(Phase newPhase, Window newWindow) {
        phase = newPhase;
        window = newWindow;
        decider = Thread.currentThread();
    }

    /** Begins with the replies of several children, to which the turn before has wound. */
    void beginWithReplies(Window newWindow) {
        replies = fan;
        fan = null;
        begin(Phase.REPLY, newWindow);
    }

    /** Begins on the thread that finishes the suspended frame. */
    void beginAfterSuspension() {
        decider = Thread.currentThread();
    }

    /** Sets the window of the turn that finishes a suspended frame. */
    void show(Window newWindow) {
        window = newWindow;
    }

    Phase phase() {
        return phase;
    }

    Window window() {
        return window;
    }

    /** Returns the fan-out whose replies this turn sees; null when it sees one reply, or arguments. */
    @Nullable FanOut<?> replies() {
        return replies;
    }

    /** Returns whether the turn sees one reply, of this fop. */
    boolean seesReplyOf(FopId wound) {
        return phase == Phase.REPLY && replies == null && woundFop == wound;
    }

    /** Returns the one reply of this turn; null in the {@code @Fop} method, and when several children replied. */
    @Nullable Reply reply() {
        return phase == Phase.REPLY && replies == null ? FopTypes.reply(woundFop, window) : null;
    }

    /** Returns the arguments of the frame's fop; null in a reply callback. */
    @Nullable Args<?> args() {
        return phase == Phase.FOP ? FopTypes.args(fop, window) : null;
    }

    /**
     * Ends the use of several children's replies. They can be used until the decision, which for a suspended frame
     * comes later.
     */
    void endReplies() {
        if (replies != null) {
            replies.close();
            replies = null;
        }
    }

    /**
     * Throws when this thread may not decide about the frame now.
     *
     * @param what the decision, for the message
     */
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

    void decide(int newVerdict, String newInWords) {
        check(newInWords);
        verdict = newVerdict;
        inWords = newInWords;
        decider = null;
        if (owner.debugsFrames()) {
            place = new Throwable("here the frame was " + inWords);
        }
    }

    /** Decides to wind a fop, whose reply a callback gets. */
    void decide(int newVerdict, String newInWords, FopId wound, ReplyCallback<Reply> newCallback) {
        decide(newVerdict, newInWords);
        woundFop = wound;
        callback = newCallback;
    }

    /** Decides to wind to several children, whose replies a callback of the fan-out gets. */
    void decide(int newVerdict, String newInWords, FanOut<?> newFan) {
        decide(newVerdict, newInWords);
        fan = newFan;
    }

    boolean isDecided() {
        return decider == null;
    }

    /** Replaces any decision: the frame is answered with an error. */
    void breakOff() {
        callback = null;
        fan = null;
        decider = null;
        verdict = Layout.VERDICT_BROKEN;
    }

    int verdict() {
        return verdict;
    }

    /** Returns whether another turn follows, with one reply or several. */
    boolean isAwaitingReply() {
        return callback != null || fan != null;
    }

    FopId woundFop() {
        return woundFop;
    }

    /** Returns the callback of the turn before, once. */
    @Nullable ReplyCallback<Reply> takeCallback() {
        ReplyCallback<Reply> taken = callback;
        callback = null;
        return taken;
    }

    void suspendedAs(Suspension newSuspension) {
        suspension = newSuspension;
    }

    /** Returns the suspension of the frame in this turn; null if the turn has not suspended it. */
    @Nullable Suspension suspension() {
        return suspension;
    }

    private IllegalStateException complaint(String text) {
        var complaint = new IllegalStateException(text, place);
        owner.misused(complaint);
        return complaint;
    }

    private String where() {
        return phase + " of " + owner.method(fop);
    }

    @Override
    public IllegalStateException tooLate() {
        return complaint("translator " + owner.translator() + ": an object that " + where()
                + " borrowed from the " + fop.fopName() + " fop is used too late: the frame was " + inWords
                + " already; keep() the objects that you need longer, or suspend the frame");
    }

    @Override
    public String toString() {
        return isDecided() ? inWords : "undecided";
    }
}
