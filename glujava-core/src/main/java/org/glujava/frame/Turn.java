package org.glujava.frame;

import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.ReplyCallback;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.glujava.record.Window;
import org.jspecify.annotations.Nullable;

/**
 * A turn of the author's code with a frame: the arguments or replies that it sees, its one decision, and the callback
 * for the next turn. Only the turn's thread may decide.
 *
 * <p>A frame is the object of all its turns, and the window of its arguments, so that a fop makes one object. Only a
 * suspended frame gets a second one: the thread that suspended it may still be in its turn while another thread
 * finishes the frame.
 */
class Turn extends Window {
    static final String HINT = " ('option debug-frames on' records the place)";

    private final FrameOwner owner;
    private final FopId fop;

    // Arguments and replies that the turn sees.
    private Phase phase;
    private Window window = this;
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

    /** Makes the turns of a new frame. The window shows its arguments. */
    Turn(CallRecord record, FrameOwner owner, FopId fop) {
        super(record, owner.nativeSide());
        this.owner = owner;
        this.fop = fop;
        this.woundFop = fop;
        this.phase = Phase.FOP;
    }

    /**
     * Makes the turn that finishes a suspended frame. Its window shows the native side's copies of the arguments or the
     * reply that the turn which suspended it saw.
     */
    Turn(Turn suspended) {
        super(suspended.record(), suspended.nativeSide());
        this.owner = suspended.owner;
        this.fop = suspended.fop;
        this.woundFop = suspended.woundFop;
        this.phase = suspended.phase;
        this.replies = suspended.replies;
        this.inWords = suspended.inWords;
        this.place = suspended.place;
    }

    /** Begins on this thread, with the arguments, or with what the suspended frame saw. */
    final void begin() {
        decider = Thread.currentThread();
    }

    /** Begins on this thread, with the reply or the replies to the fop that the turn before has wound. */
    final void beginWithReply(Window reply) {
        phase = Phase.REPLY;
        window = reply;
        replies = fan;
        fan = null;
        begin();
    }

    final FrameOwner owner() {
        return owner;
    }

    public final FopId fop() {
        return fop;
    }

    final Phase phase() {
        return phase;
    }

    final Window window() {
        return window;
    }

    /** Returns the fan-out whose replies this turn sees; null when it sees one reply, or arguments. */
    final @Nullable FanOut<?> replies() {
        return replies;
    }

    /** Returns whether the turn sees one reply, of this fop. */
    final boolean seesReplyOf(FopId wound) {
        return phase == Phase.REPLY && replies == null && woundFop == wound;
    }

    /** Returns the one reply of this turn; null in the {@code @Fop} method, and when several children replied. */
    final @Nullable Reply reply() {
        return phase == Phase.REPLY && replies == null ? FopTypes.reply(woundFop, window) : null;
    }

    /** Returns the arguments of the frame's fop; null in a reply callback. */
    final @Nullable Args<?> args() {
        return phase == Phase.FOP ? FopTypes.args(fop, window) : null;
    }

    /**
     * Ends the use of several children's replies. They can be used until the decision, which for a suspended frame
     * comes later.
     */
    final void endReplies() {
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
    final void check(String what) {
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

    final void decide(int newVerdict, String newInWords) {
        check(newInWords);
        verdict = newVerdict;
        inWords = newInWords;
        decider = null;
        if (owner.debugsFrames()) {
            place = new Throwable("here the frame was " + inWords);
        }
    }

    /** Decides to wind a fop, whose reply a callback gets. */
    final void decide(int newVerdict, String newInWords, FopId wound, ReplyCallback<Reply> newCallback) {
        decide(newVerdict, newInWords);
        woundFop = wound;
        callback = newCallback;
    }

    /** Decides to wind to several children, whose replies a callback of the fan-out gets. */
    final void decide(int newVerdict, String newInWords, FanOut<?> newFan) {
        decide(newVerdict, newInWords);
        fan = newFan;
    }

    final boolean isDecided() {
        return decider == null;
    }

    /** Replaces any decision: the frame is answered with an error. */
    final void breakOff() {
        callback = null;
        fan = null;
        decider = null;
        verdict = Layout.VERDICT_BROKEN;
    }

    final int verdict() {
        return verdict;
    }

    /** Returns whether another turn follows, with one reply or several. */
    final boolean isAwaitingReply() {
        return callback != null || fan != null;
    }

    final FopId woundFop() {
        return woundFop;
    }

    /** Returns the callback of the turn before, once. */
    final @Nullable ReplyCallback<Reply> takeCallback() {
        ReplyCallback<Reply> taken = callback;
        callback = null;
        return taken;
    }

    final void suspendedAs(Suspension newSuspension) {
        suspension = newSuspension;
    }

    /** Returns the suspension of the frame in this turn; null if the turn has not suspended it. */
    final @Nullable Suspension suspension() {
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
    public final IllegalStateException tooLate() {
        return complaint("translator " + owner.translator() + ": an object that " + where()
                + " borrowed from the " + fop.fopName() + " fop is used too late: the frame was " + inWords
                + " already; keep() the objects that you need longer, or suspend the frame");
    }

    /** Returns the state of the decision, for messages. */
    final String state() {
        return isDecided() ? inWords : "undecided";
    }
}
