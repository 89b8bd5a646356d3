package org.glujava.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glujava.Args;
import org.glujava.FirstReplyCallback;
import org.glujava.Frame;
import org.glujava.RepliesCallback;
import org.glujava.Reply;
import org.glujava.ReplyCallback;
import org.glujava.Subvolume;
import org.glujava.SuspendedFrame;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.record.BorrowedCredentials;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.glujava.record.OutWindow;
import org.glujava.record.Waiter;
import org.glujava.record.Window;
import org.glujava.spi.Dispatcher;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.glujava.type.NewPayload;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a call record. The author's decision becomes a verdict, which C carries out after Java has returned.
 *
 * <p>One thread at a time drives a frame: the one that runs the {@code @Fop} method, later the one that runs the reply
 * callback, or the one that finishes a suspended frame.
 *
 * @param <R> the reply of the frame's fop
 */
public final class LiveFrame<R extends Reply> extends Turn implements Frame<R>, Waiter {
    private final @Nullable FrameWatch watch;

    /**
     * The present turn, or the last one: this object, unless the frame was suspended. Everything about a turn must be
     * asked of it, and not of this object.
     */
    private Turn turn = this;

    /** The arguments, if they are kept; null if they are valid only until the method returns. */
    private @Nullable Window keptArgs;

    /** Copies of replies, which are closed with the frame's last decision; null for none. */
    private @Nullable List<Reply> keptReplies;

    private LiveFrame(CallRecord record, FrameOwner owner) {
        super(record, owner, FopId.all().get(record.fop()));
        this.watch = owner.watch(fop());
    }

    /** Runs the {@code @Fop} method for a fop from the parent, and returns the verdict. */
    public static int enter(CallRecord record, FrameOwner owner, Dispatcher dispatcher) {
        LiveFrame<?> frame = new LiveFrame<>(record, owner);
        frame.begin();
        Throwable thrown = null;
        try {
            dispatcher.dispatch(frame.fop(), frame, frame);
        } catch (Throwable t) {
            thrown = t;
        }
        return TurnEnd.of(frame, frame, thrown);
    }

    /** Runs the reply callback, and returns the verdict. Called when the fop that this frame has wound was answered. */
    @Override
    public int resume(int event) {
        FrameWatches.turnBegins(watch);
        Turn now = turn;
        ReplyCallback<Reply> callback = now.takeCallback();
        Window reply = Window.in(record(), nativeSide(), now);
        now.beginWithReply(reply);
        FanOut<?> replies = now.replies();
        Throwable thrown = null;
        try {
            if (replies != null) {
                replies.run(record().bytes().getInt(Layout.CHILD));
            } else {
                Objects.requireNonNull(callback).reply(FopTypes.reply(now.woundFop(), reply));
            }
        } catch (Throwable t) {
            thrown = t;
        }
        return TurnEnd.of(this, now, thrown);
    }

    /** Lets this thread decide about a suspended frame, and returns the verdict. */
    int decideLater(Turn later, Runnable decide) {
        FrameWatches.turnBegins(watch);
        turn = later;
        later.begin();
        decide.run();
        later.window().close();
        return endTurn();
    }

    /**
     * Returns the verdict of the decision. A frame that waits for a reply is stored in its record, where the reply
     * finds it.
     */
    int endTurn() {
        turn.endReplies();
        if (turn.isAwaitingReply()) {
            record().keep(this);
        } else {
            endKept();
        }
        return turn.verdict();
    }

    /** Reports a verdict to the frame's watch, before C gets it. */
    int watched(int verdict) {
        return FrameWatches.turnEnds(watch, record(), verdict);
    }

    /** Closes kept arguments and replies: no later callback comes. */
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

    @Override
    public Credentials credentials() {
        return new BorrowedCredentials(turn.window());
    }

    @Override
    public long unique() {
        return turn.window().readable().getLong(Layout.UNIQUE);
    }

    @Override
    public NewPayload newPayload(int size) {
        turn.check("allocate for");
        return turn.window().newPayload(size);
    }

    @Override
    public void keepArguments() {
        turn.check("keep the arguments of");
        if (turn.phase() == Phase.REPLY && keptArgs == null) {
            throw new IllegalStateException("the arguments of the " + fop().fopName()
                    + " fop are not valid any more: call keepArguments() in the @Fop method");
        }
        if (keptArgs == null) {
            int errno = nativeSide().keepArguments(record().id());
            if (errno != 0) {
                throw new IllegalStateException(
                        "the arguments of the " + fop().fopName() + " fop could not be kept: " + Errno.of(errno));
            }
            Window args = turn.window();
            args.moveToKept();
            keptArgs = args;
        }
    }

    @Override
    @SuppressWarnings("unchecked") // The copy of a T is a T.
    public <T extends Reply> T keepReply(T reply) {
        turn.check("keep a reply for");
        T kept = (T) reply.keep();
        if (keptReplies == null) {
            keptReplies = new ArrayList<>();
        }
        keptReplies.add(kept);
        return kept;
    }

    @Override
    public void forward() {
        checkArgsAreHere();
        turn.decide(Layout.VERDICT_FORWARD, "forwarded");
    }

    @Override
    @SuppressWarnings("unchecked") // The reply of this frame's fop is an R.
    public void forward(ReplyCallback<? super R> reply) {
        checkArgsAreHere();
        turn.decide(Layout.VERDICT_FORWARD_WATCHED, "forwarded", fop(), (ReplyCallback<Reply>) reply);
    }

    private void checkArgsAreHere() {
        turn.check("forward");
        if (turn.phase() == Phase.REPLY && keptArgs == null) {
            throw new IllegalStateException(
                    "cannot forward in a reply callback of the " + fop().fopName()
                            + " fop: its arguments were valid until the @Fop method returned; call keepArguments() in that method");
        }
    }

    @Override
    public void wind(Args<R> args) {
        write(0, args);
        turn.decide(Layout.VERDICT_WIND, "wound");
    }

    @Override
    public <T extends Reply> void wind(Args<T> args, ReplyCallback<? super T> reply) {
        windWatched(0, args, reply);
    }

    @Override
    public <T extends Reply> void wind(Subvolume child, Args<T> args, ReplyCallback<? super T> reply) {
        checkChild(child);
        windWatched(child.index(), args, reply);
    }

    private void checkChild(Subvolume child) {
        if (!owner().subvolumes().contains(child)) {
            throw new IllegalArgumentException(
                    child + " is no child of this translator; it has " + owner().subvolumes());
        }
    }

    @SuppressWarnings("unchecked") // The reply of args' fop is a T.
    private <T extends Reply> void windWatched(int child, Args<T> args, ReplyCallback<? super T> reply) {
        Objects.requireNonNull(reply, "reply");
        write(child, args);
        turn.decide(Layout.VERDICT_WIND_WATCHED, "wound", args.fop(), (ReplyCallback<Reply>) reply);
    }

    private void write(int child, Args<?> args) {
        turn.check("wind");
        new OutWindow(record(), nativeSide(), originals(args.fop())).writeWound(child, args);
    }

    /**
     * Returns the frame's own arguments, if they are still available and the fop to wind is the frame's own; otherwise
     * null.
     */
    private @Nullable Window originals(FopId toWind) {
        boolean ownFop = toWind == fop();
        if (!ownFop && turn.phase() == Phase.FOP) {
            keepArguments(); // the reply callback will most likely wind the frame's own fop
        }
        if (!ownFop) {
            return null;
        }
        return turn.phase() == Phase.FOP ? turn.window() : keptArgs;
    }

    @Override
    public <T extends Reply> void windAll(List<Subvolume> children, Args<T> args, RepliesCallback<T> replies) {
        windAll(FanOut.toEach(children, args), replies);
    }

    @Override
    public <T extends Reply> void windAll(Map<Subvolume, Args<T>> args, RepliesCallback<T> replies) {
        FanOut<T> fan = prepare(args);
        fan.callBack(Objects.requireNonNull(replies, "replies"));
        turn.decide(Layout.VERDICT_WIND_ALL, "wound", fan);
    }

    @Override
    public <T extends Reply> void windFirst(List<Subvolume> children, Args<T> args, FirstReplyCallback<T> reply) {
        FanOut<T> fan = prepare(FanOut.toEach(children, args));
        fan.callBack(Objects.requireNonNull(reply, "reply"));
        turn.decide(Layout.VERDICT_WIND_FIRST, "wound", fan);
    }

    private <T extends Reply> FanOut<T> prepare(Map<Subvolume, Args<T>> args) {
        turn.check("wind");
        if (args.isEmpty()) {
            throw new IllegalArgumentException("no children to wind the " + fop().fopName() + " fop to");
        }
        args.keySet().forEach(this::checkChild);
        FanOut<T> fan = new FanOut<>(nativeSide(), turn);
        fan.prepare(record(), args, this::originals);
        return fan;
    }

    @Override
    public void unwind(R reply) {
        turn.check("unwind");
        if (reply.fop() != fop()) {
            throw new IllegalArgumentException("the " + fop().fopName() + " fop cannot be answered with the reply of "
                    + reply.fop().fopName());
        }
        if (FopTypes.source(reply) == turn.window()) {
            turn.decide(Layout.VERDICT_UNWIND_SAME, "unwound");
            return;
        }
        Window sameShape = turn.seesReplyOf(fop()) ? turn.window() : null;
        new OutWindow(record(), nativeSide(), sameShape).writeUnwound(reply);
        turn.decide(Layout.VERDICT_UNWIND, "unwound");
    }

    @Override
    public void fail(Errno error) {
        turn.check("fail");
        record().bytes().putInt(Layout.OP_ERRNO, error.value());
        turn.decide(Layout.VERDICT_FAIL, "failed");
    }

    @Override
    public SuspendedFrame<R> suspend() {
        turn.check("suspend");
        owner().checkMaySuspend(fop());
        String place = Suspension.notePlace(record());
        int errno = nativeSide().suspend(record().id());
        if (errno != 0) {
            throw new IllegalStateException(
                    "the " + fop().fopName() + " fop could not be suspended: " + Errno.of(errno));
        }
        turn.decide(Layout.VERDICT_SUSPENDED, "suspended");
        var suspension = new Suspension(this, new Turn(turn), record(), owner(), place);
        if (watch != null) {
            watch.suspended();
        }
        turn.suspendedAs(suspension); // first: the end of the turn must see it
        owner().suspended(suspension);
        var held = new SuspendedLiveFrame<>(this, suspension);
        suspension.whole();
        return held;
    }

    @Override
    public String toString() {
        return "frame of " + fop().fopName() + " (" + turn.state() + ")";
    }
}
