package org.glujava.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glujava.Reply;
import org.glujava.ReplyCallback;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.glujava.record.SuspensionClaim;
import org.glujava.record.Waiter;
import org.glujava.record.Window;
import org.jspecify.annotations.Nullable;

/**
 * The turns that the author's code has with a frame, and how each ends: with what was decided, with nothing, or with an
 * exception. Whatever it was, C gets a verdict.
 */
abstract class FrameTurns implements Waiter {
    private static final String AFTER_ALL = "answered with EIO, since its method failed after suspending it,";

    final FrameOwner owner;
    final CallRecord record;
    final FopId fop;
    final Decision decision;
    final @Nullable FrameWatch watch;
    Window window;

    /** The arguments, when they are kept; null when they end with the method. */
    @Nullable Window keptArgs;

    /** What was wound last, and who is called back; for several children at once the fan-out knows. */
    FopId woundFop;

    @Nullable ReplyCallback<Reply> callback;
    @Nullable FanOut<?> awaited;

    /** The fan-out whose replies this turn sees. */
    @Nullable FanOut<?> replied;

    /** Copies of replies, which are closed with the frame's last decision; null when there are none. */
    private @Nullable List<Reply> keptReplies;

    FrameTurns(CallRecord record, FrameOwner owner) {
        this.owner = owner;
        this.record = record;
        this.fop = FopId.all().get(record.fop());
        this.decision = new Decision(owner, fop);
        this.woundFop = fop;
        this.watch = owner.watch(fop);
        this.window = Window.in(record, owner.nativeSide(), decision);
    }

    /** The reply of what this frame has wound: runs its reply callback, and tells C what to do. */
    @Override
    public int resume(int event) {
        Watching.turnBegins(watch);
        Window source = Window.in(record, owner.nativeSide(), decision);
        window = source;
        replied = awaited;
        awaited = null;
        ReplyCallback<Reply> continuation = callback;
        callback = null;
        decision.open(Phase.REPLY);
        Throwable thrown = null;
        try {
            if (replied != null) {
                replied.run(record.bytes().getInt(Layout.CHILD));
            } else {
                Objects.requireNonNull(continuation).reply(FopTypes.reply(woundFop, source));
            }
        } catch (Throwable t) {
            thrown = t;
        }
        return end(source, thrown);
    }

    /** Ends the turn of the author's code. Of a suspended frame nothing may be touched: another thread may have it. */
    int end(Window turn, @Nullable Throwable thrown) {
        if (!turn.isKept()) {
            turn.close();
        }
        SuspensionClaim suspension = turn.suspension();
        if (thrown != null) {
            // The right to finish the frame comes first: reporting may fail, without memory for one.
            boolean finishedElsewhere = suspension != null && !suspension.claim(AFTER_ALL);
            boolean told = reportThrown(thrown);
            return finishedElsewhere ? Layout.VERDICT_SUSPENDED : watched(broken(told));
        }
        if (suspension != null && (turn.isSuspendedWholly() || !suspension.claim(AFTER_ALL))) {
            return Layout.VERDICT_SUSPENDED;
        }
        if (decision.verdict() == Layout.VERDICT_SUSPENDED) {
            // By an author who went on when there was too little stack or memory to suspend it.
            return watched(broken(true));
        }
        if (decision.isOpen()) {
            decision.breakOff();
            return watched(broken(reportUndecided()));
        }
        return watched(verdict());
    }

    /** Whoever watches sees it before C has it. */
    int watched(int verdict) {
        return Watching.turnEnds(watch, record, verdict);
    }

    /** A report that fails, if only because there is no memory to make it, must not leave the frame unanswered. */
    private boolean reportThrown(Throwable thrown) {
        try {
            owner.threw(fop, phase(), thrown);
            return true;
        } catch (Throwable t) {
            return false;
        }
    }

    private boolean reportUndecided() {
        try {
            owner.leftUndecided(fop, phase());
            return true;
        } catch (Throwable t) {
            return false;
        }
    }

    /** What Java could not tell of, C does. */
    private int broken(boolean told) {
        callback = null;
        awaited = null;
        decision.breakOff();
        if (!told) {
            endKept();
        }
        return told ? verdict() : Layout.VERDICT_NONE;
    }

    /** What was decided; a frame that waits for a reply is put where the reply finds it. */
    private int verdict() {
        endReplies();
        if (callback != null || awaited != null) {
            record.keep(this);
        } else {
            endKept();
        }
        return decision.verdict();
    }

    void closeAtTheEnd(Reply kept) {
        if (keptReplies == null) {
            keptReplies = new ArrayList<>();
        }
        keptReplies.add(kept);
    }

    /** What was kept for later callbacks, of which none comes. */
    void endKept() {
        if (keptArgs != null) {
            keptArgs.close();
        }
        List<Reply> ended = keptReplies;
        keptReplies = null;
        if (ended != null) {
            ended.forEach(Reply::close);
        }
    }

    /** The replies of several children end with the decision, which a suspended frame makes later. */
    void endReplies() {
        if (replied != null) {
            replied.close();
            replied = null;
        }
    }

    /** Lets a suspended frame be decided by this thread, and gives the verdict. */
    int decideLater(Window turn, Runnable decide) {
        Watching.turnBegins(watch);
        window = turn;
        decision.open(decision.phase());
        decide.run();
        turn.close();
        return verdict();
    }

    Decision decision() {
        return decision;
    }

    Phase phase() {
        return decision.phase();
    }

    /** The one reply of this turn; null in the {@code @Fop} method, and when several children replied. */
    @Nullable Reply reply(Window source) {
        return phase() == Phase.REPLY && replied == null ? FopTypes.reply(woundFop, source) : null;
    }
}
