package org.glujava.record;

import java.util.Objects;
import org.glujava.Args;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.ReplyCallback;
import org.glujava.Subvolume;
import org.glujava.SuspendedFrame;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.spi.Dispatcher;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.glujava.type.NewPayload;
import org.jspecify.annotations.Nullable;

/**
 * A frame over a call record. The author's decision becomes a verdict, which C carries out after Java has returned.
 *
 * <p>One thread at a time drives a frame: the one that runs the {@code @Fop} method, later the one that runs the reply
 * callback, or the one that finishes a suspended frame.
 *
 * @param <R> the reply of the frame's fop
 */
public final class LiveFrame<R extends Reply> implements Frame<R> {
    private final FrameOwner owner;
    private final CallRecord record;
    private final FopId fop;
    private Phase phase = Phase.FOP;
    private Window window;

    /** The arguments, when they are kept; null when they end with the method. */
    private @Nullable Window keptArgs;

    /** The thread that may decide; null when a decision was made, and between the turns of the author's code. */
    private @Nullable Thread decider;

    /** What was decided, in words, for the complaint about a second decision. */
    private String decision = "nothing";

    private int verdict;
    private FopId woundFop;
    private @Nullable ReplyCallback<Reply> callback;

    private LiveFrame(CallRecord record, FrameOwner owner) {
        this.owner = owner;
        this.record = record;
        this.fop = FopId.all().get(record.fop());
        this.woundFop = fop;
        this.window = Window.in(record, owner.nativeSide());
    }

    /** A fop came from above: runs its {@code @Fop} method, and tells C what to do. */
    public static int enter(CallRecord record, FrameOwner owner, Dispatcher dispatcher) {
        LiveFrame<?> frame = new LiveFrame<>(record, owner);
        Window args = frame.begin();
        Throwable thrown = null;
        try {
            dispatcher.dispatch(frame.fop, frame, args);
        } catch (Throwable t) {
            thrown = t;
        }
        return frame.end(args, thrown);
    }

    /** The reply of what the frame in this record has wound: runs its reply callback, and tells C what to do. */
    public static int reply(CallRecord record) {
        LiveFrame<?> frame = record.take();
        return frame == null ? Layout.VERDICT_NONE : frame.reply();
    }

    private int reply() {
        phase = Phase.REPLY;
        window = Window.in(record, owner.nativeSide());
        ReplyCallback<Reply> continuation = Objects.requireNonNull(callback);
        callback = null;
        Window source = begin();
        Throwable thrown = null;
        try {
            continuation.reply(FopTypes.reply(woundFop, source));
        } catch (Throwable t) {
            thrown = t;
        }
        return end(source, thrown);
    }

    private Window begin() {
        decider = Thread.currentThread();
        return window;
    }

    /** Ends the turn of the author's code. Of a suspended frame nothing may be touched: another thread may have it. */
    private int end(Window turn, @Nullable Throwable thrown) {
        if (!turn.isKept()) {
            turn.close();
        }
        Suspension suspension = turn.suspension();
        if (thrown != null) {
            // The right to finish the frame comes first: reporting may fail, without memory for one.
            boolean finishedElsewhere = suspension != null && !suspension.claim();
            report(() -> owner.threw(fop, phase, thrown));
            return finishedElsewhere ? Layout.VERDICT_SUSPENDED : broken();
        }
        if (suspension != null) {
            return Layout.VERDICT_SUSPENDED;
        }
        if (decider != null) {
            decider = null;
            report(() -> owner.leftUndecided(fop, phase));
            return broken();
        }
        return verdict();
    }

    /** A report that fails must not leave the frame unanswered. */
    private static void report(Runnable report) {
        try {
            report.run();
        } catch (Throwable t) {
            // There is nobody left to tell.
        }
    }

    private int broken() {
        callback = null;
        verdict = Layout.VERDICT_BROKEN;
        return verdict();
    }

    /** What was decided; a frame that waits for a reply is put where the reply finds it. */
    private int verdict() {
        if (callback != null) {
            record.keep(this);
        } else if (keptArgs != null) {
            keptArgs.close();
        }
        return verdict;
    }

    /** Lets a suspended frame be decided by this thread, and gives the verdict. */
    int decideLater(Window turn, Runnable decide) {
        window = turn;
        begin();
        decide.run();
        turn.close();
        return verdict();
    }

    @Override
    public FopId fop() {
        return fop;
    }

    Phase phase() {
        return phase;
    }

    FopId replyFop() {
        return woundFop;
    }

    @Override
    public Credentials credentials() {
        return new BorrowedCredentials(window);
    }

    @Override
    public long unique() {
        return window.readable().getLong(Layout.UNIQUE);
    }

    @Override
    public NewPayload newPayload(int size) {
        checkMayDecide("allocate for");
        return window.allocate(size);
    }

    @Override
    public void keepArguments() {
        checkMayDecide("keep the arguments of");
        if (phase == Phase.REPLY && keptArgs == null) {
            throw new IllegalStateException("the arguments of the " + fop.fopName() + " fop are gone: keep them in the"
                    + " @Fop method");
        }
        if (keptArgs == null) {
            int errno = owner.nativeSide().keepArguments(record.id());
            if (errno != 0) {
                throw new IllegalStateException(
                        "the arguments of the " + fop.fopName() + " fop could not be kept: " + Errno.of(errno));
            }
            window.moveToKept();
            keptArgs = window;
        }
    }

    @Override
    public void forward() {
        checkArgsAreHere();
        decide(Layout.VERDICT_FORWARD, "forwarded");
    }

    @Override
    @SuppressWarnings("unchecked") // The reply of this frame's fop is an R.
    public void forward(ReplyCallback<? super R> reply) {
        checkArgsAreHere();
        decide(Layout.VERDICT_FORWARD_WATCHED, "forwarded");
        woundFop = fop;
        callback = (ReplyCallback<Reply>) reply;
    }

    private void checkArgsAreHere() {
        checkMayDecide("forward");
        if (phase == Phase.REPLY && keptArgs == null) {
            throw new IllegalStateException("forward in a reply callback of the " + fop.fopName()
                    + " fop: its arguments were borrowed until the @Fop method returned; call keepArguments() in it");
        }
    }

    @Override
    public void wind(Args<R> args) {
        write(0, args);
        decide(Layout.VERDICT_WIND, "wound");
    }

    @Override
    public <T extends Reply> void wind(Args<T> args, ReplyCallback<? super T> reply) {
        windWatched(0, args, reply);
    }

    @Override
    public <T extends Reply> void wind(Subvolume child, Args<T> args, ReplyCallback<? super T> reply) {
        if (!owner.subvolumes().contains(child)) {
            throw new IllegalArgumentException(child + " is no child of this translator; it has " + owner.subvolumes());
        }
        windWatched(child.index(), args, reply);
    }

    @SuppressWarnings("unchecked") // The reply of args' fop is a T.
    private <T extends Reply> void windWatched(int child, Args<T> args, ReplyCallback<? super T> reply) {
        Objects.requireNonNull(reply, "reply");
        write(child, args);
        decide(Layout.VERDICT_WIND_WATCHED, "wound");
        woundFop = args.fop();
        callback = (ReplyCallback<Reply>) reply;
    }

    private void write(int child, Args<?> args) {
        checkMayDecide("wind");
        boolean ownFop = args.fop() == fop;
        if (!ownFop && phase == Phase.FOP) {
            keepArguments(); // whoever winds another fop first wants to wind this frame's own after it
        }
        Window originals = phase == Phase.FOP ? window : keptArgs;
        Window out = Window.out(record, owner.nativeSide(), ownFop ? originals : null);
        args.writeTo(out);
        out.finishWriting();
        record.bytes().putInt(Layout.OUT_FOP, args.fop().ordinal());
        record.bytes().putInt(Layout.OUT_CHILD, child);
    }

    @Override
    public void unwind(R reply) {
        checkMayDecide("unwind");
        if (reply.fop() != fop) {
            throw new IllegalArgumentException(
                    "the " + fop.fopName() + " fop cannot be answered with the reply of " + reply.fop().fopName());
        }
        if (reply.source() == window) {
            decide(Layout.VERDICT_UNWIND_SAME, "unwound");
            return;
        }
        boolean sameShape = phase == Phase.REPLY && woundFop == fop;
        Window out = Window.out(record, owner.nativeSide(), sameShape ? window : null);
        reply.writeTo(out);
        out.finishWriting();
        record.bytes().putInt(Layout.OP_RET, reply.opRet());
        record.bytes().putInt(Layout.OP_ERRNO, reply.opErrno());
        decide(Layout.VERDICT_UNWIND, "unwound");
    }

    @Override
    public void fail(Errno error) {
        checkMayDecide("fail");
        record.bytes().putInt(Layout.OP_ERRNO, error.value());
        decide(Layout.VERDICT_FAIL, "failed");
    }

    @Override
    public SuspendedFrame<R> suspend() {
        checkMayDecide("suspend");
        int errno = owner.nativeSide().suspend(record.id());
        if (errno != 0) {
            throw new IllegalStateException(
                    "the " + fop.fopName() + " fop could not be suspended: " + Errno.of(errno));
        }
        decide(Layout.VERDICT_SUSPENDED, "suspended");
        var suspension = new Suspension(this, record, owner);
        window.suspendedAs(suspension);
        return new SuspendedLiveFrame<>(this, suspension);
    }

    private void decide(int newVerdict, String inWords) {
        checkMayDecide(inWords);
        verdict = newVerdict;
        decision = inWords;
        decider = null;
    }

    private void checkMayDecide(String what) {
        if (decider == Thread.currentThread()) {
            return;
        }
        String why = decider == null
                ? "it was " + decision + " already"
                : "it belongs to thread '" + decider.getName() + "'; suspend it to use it from another thread";
        throw new IllegalStateException("cannot " + what + " this frame of the " + fop.fopName() + " fop: " + why);
    }

    @Override
    public String toString() {
        return "frame of " + fop.fopName() + " (" + (decider != null ? "undecided" : decision) + ")";
    }
}
