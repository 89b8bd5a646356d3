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
 * A turn of the author's code with a frame: what it sees, what it decides, once and on its thread, and who is called back
 * then.
 *
 * <p>A frame has one object for all its turns. Only a suspended frame gets another one: the thread that suspended it may
 * still be in its turn while another thread finishes the frame.
 */
final class Turn implements LateUse {
    static final String HINT = " ('option debug-frames on' notes the place)";

    private final FrameOwner owner;
    private final FopId fop;

    // What the turn sees.
    private Phase phase;
    private Window window;
    private @Nullable FanOut<?> replies;

    /** The thread that may decide; null when a decision was made, and between the turns. */
    private @Nullable Thread decider;

    /** What was decided, for the complaint about a second decision. */
    private String inWords = "nothing";

    /** Where it was decided, when that is to be noted. */
    private @Nullable Throwable place;

    private int verdict;

    // What was wound last, and who is called back; for several children at once the fan-out knows that.
    private FopId woundFop;
    private @Nullable ReplyCallback<Reply> callback;
    private @Nullable FanOut<?> fan;

    /** What was made of the frame in this turn, by {@link LiveFrame#suspend}. */
    private @Nullable Suspension suspension;

    /** The turns of a new frame. */
    @SuppressWarnings("NullAway.Init") // The first turn begins at once.
    Turn(FrameOwner owner, FopId fop) {
        this.owner = owner;
        this.fop = fop;
        this.woundFop = fop;
        this.phase = Phase.FOP;
    }

    /** The turn in which a suspended frame is finished: it sees what the turn saw that suspended it, in another window. */
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

    /** Begins with the replies to what the turn before has wound to several children. */
    void beginWithReplies(Window newWindow) {
        replies = fan;
        fan = null;
        begin(Phase.REPLY, newWindow);
    }

    /** Begins on the thread that finishes the suspended frame. */
    void beginAfterSuspension() {
        decider = Thread.currentThread();
    }

    /** Sets what the turn will see that finishes a suspended frame. */
    void show(Window newWindow) {
        window = newWindow;
    }

    Phase phase() {
        return phase;
    }

    Window window() {
        return window;
    }

    /** The fan-out whose replies this turn sees; null when it sees another reply, or arguments. */
    @Nullable FanOut<?> replies() {
        return replies;
    }

    /** Whether the turn sees the one reply of a fop. */
    boolean seesReplyOf(FopId wound) {
        return phase == Phase.REPLY && replies == null && woundFop == wound;
    }

    /** The one reply of this turn; null in the {@code @Fop} method, and when several children replied. */
    @Nullable Reply reply() {
        return phase == Phase.REPLY && replies == null ? FopTypes.reply(woundFop, window) : null;
    }

    /** The arguments of the frame's fop; null in a reply callback. */
    @Nullable Args<?> args() {
        return phase == Phase.FOP ? FopTypes.args(fop, window) : null;
    }

    /** The replies of several children can be used until the decision, which a suspended frame makes later. */
    void endReplies() {
        if (replies != null) {
            replies.close();
            replies = null;
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

    /** Whatever was decided or not: the frame is to be answered with an error. */
    void breakOff() {
        callback = null;
        fan = null;
        decider = null;
        verdict = Layout.VERDICT_BROKEN;
    }

    int verdict() {
        return verdict;
    }

    /** Whether another turn follows, with one reply or several. */
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

    /** The suspension of the frame in this turn, if it was suspended. */
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
        return complaint("translator " + owner.translator() + ": something that the " + fop.fopName() + " fop lent to "
                + where() + " is used after its time: the frame was " + inWords
                + " already; keep() what you need longer, or suspend the frame");
    }

    @Override
    public String toString() {
        return isDecided() ? inWords : "undecided";
    }
}
