package org.glujava.frame;

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
import org.glujava.record.Window;
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
public final class LiveFrame<R extends Reply> extends FrameTurns implements Frame<R> {
    private LiveFrame(CallRecord record, FrameOwner owner) {
        super(record, owner);
    }

    /** A fop came from above: runs its {@code @Fop} method, and tells C what to do. */
    public static int enter(CallRecord record, FrameOwner owner, Dispatcher dispatcher) {
        LiveFrame<?> frame = new LiveFrame<>(record, owner);
        Window args = frame.window;
        frame.decision.open(Phase.FOP);
        Throwable thrown = null;
        try {
            dispatcher.dispatch(frame.fop, frame, args);
        } catch (Throwable t) {
            thrown = t;
        }
        return frame.end(args, thrown);
    }

    @Override
    public FopId fop() {
        return fop;
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
        decision.check("allocate for");
        return window.newPayload(size);
    }

    @Override
    public void keepArguments() {
        decision.check("keep the arguments of");
        if (phase() == Phase.REPLY && keptArgs == null) {
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
    @SuppressWarnings("unchecked") // The copy of a T is a T.
    public <T extends Reply> T keepReply(T reply) {
        decision.check("keep a reply for");
        T kept = (T) reply.keep();
        closeAtTheEnd(kept);
        return kept;
    }

    @Override
    public void forward() {
        checkArgsAreHere();
        decision.make(Layout.VERDICT_FORWARD, "forwarded");
    }

    @Override
    @SuppressWarnings("unchecked") // The reply of this frame's fop is an R.
    public void forward(ReplyCallback<? super R> reply) {
        checkArgsAreHere();
        decision.make(Layout.VERDICT_FORWARD_WATCHED, "forwarded");
        woundFop = fop;
        callback = (ReplyCallback<Reply>) reply;
    }

    private void checkArgsAreHere() {
        decision.check("forward");
        if (phase() == Phase.REPLY && keptArgs == null) {
            throw new IllegalStateException("forward in a reply callback of the " + fop.fopName()
                    + " fop: its arguments were borrowed until the @Fop method returned; call keepArguments() in it");
        }
    }

    @Override
    public void wind(Args<R> args) {
        write(0, args);
        decision.make(Layout.VERDICT_WIND, "wound");
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
        if (!owner.subvolumes().contains(child)) {
            throw new IllegalArgumentException(child + " is no child of this translator; it has " + owner.subvolumes());
        }
    }

    @SuppressWarnings("unchecked") // The reply of args' fop is a T.
    private <T extends Reply> void windWatched(int child, Args<T> args, ReplyCallback<? super T> reply) {
        Objects.requireNonNull(reply, "reply");
        write(child, args);
        decision.make(Layout.VERDICT_WIND_WATCHED, "wound");
        woundFop = args.fop();
        callback = (ReplyCallback<Reply>) reply;
    }

    private void write(int child, Args<?> args) {
        decision.check("wind");
        new OutWindow(record, owner.nativeSide(), originals(args.fop())).writeWound(child, args);
    }

    /** The arguments that the frame came with, if they are here and are those of a fop that is to be wound. */
    private @Nullable Window originals(FopId toWind) {
        boolean ownFop = toWind == fop;
        if (!ownFop && phase() == Phase.FOP) {
            keepArguments(); // whoever winds another fop first wants to wind this frame's own after it
        }
        if (!ownFop) {
            return null;
        }
        return phase() == Phase.FOP ? window : keptArgs;
    }

    @Override
    public <T extends Reply> void windAll(List<Subvolume> children, Args<T> args, RepliesCallback<T> replies) {
        windAll(FanOut.toEach(children, args), replies);
    }

    @Override
    public <T extends Reply> void windAll(Map<Subvolume, Args<T>> args, RepliesCallback<T> replies) {
        FanOut<T> fan = prepare(args);
        fan.callBack(Objects.requireNonNull(replies, "replies"));
        decision.make(Layout.VERDICT_WIND_ALL, "wound");
        awaited = fan;
    }

    @Override
    public <T extends Reply> void windFirst(List<Subvolume> children, Args<T> args, FirstReplyCallback<T> reply) {
        FanOut<T> fan = prepare(FanOut.toEach(children, args));
        fan.callBack(Objects.requireNonNull(reply, "reply"));
        decision.make(Layout.VERDICT_WIND_FIRST, "wound");
        awaited = fan;
    }

    private <T extends Reply> FanOut<T> prepare(Map<Subvolume, Args<T>> args) {
        decision.check("wind");
        if (args.isEmpty()) {
            throw new IllegalArgumentException("no children to wind the " + fop.fopName() + " fop to");
        }
        args.keySet().forEach(this::checkChild);
        FanOut<T> fan = new FanOut<>(owner.nativeSide(), decision);
        fan.prepare(record, args, this::originals);
        return fan;
    }

    @Override
    public void unwind(R reply) {
        decision.check("unwind");
        if (reply.fop() != fop) {
            throw new IllegalArgumentException(
                    "the " + fop.fopName() + " fop cannot be answered with the reply of " + reply.fop().fopName());
        }
        if (FopTypes.source(reply) == window) {
            decision.make(Layout.VERDICT_UNWIND_SAME, "unwound");
            return;
        }
        boolean sameShape = phase() == Phase.REPLY && replied == null && woundFop == fop;
        new OutWindow(record, owner.nativeSide(), sameShape ? window : null).writeUnwound(reply);
        decision.make(Layout.VERDICT_UNWIND, "unwound");
    }

    @Override
    public void fail(Errno error) {
        decision.check("fail");
        record.bytes().putInt(Layout.OP_ERRNO, error.value());
        decision.make(Layout.VERDICT_FAIL, "failed");
    }

    @Override
    public SuspendedFrame<R> suspend() {
        decision.check("suspend");
        owner.checkMaySuspend(fop);
        String place = Suspension.notePlace(record);
        int errno = owner.nativeSide().suspend(record.id());
        if (errno != 0) {
            throw new IllegalStateException(
                    "the " + fop.fopName() + " fop could not be suspended: " + Errno.of(errno));
        }
        decision.make(Layout.VERDICT_SUSPENDED, "suspended");
        var suspension = new Suspension(this, record, owner, place);
        if (watch != null) {
            watch.suspended();
        }
        window.suspendedAs(suspension); // first of all: the end of the turn must see it
        owner.suspended(suspension);
        var held = new SuspendedLiveFrame<>(this, suspension);
        window.suspendedWholly();
        return held;
    }

    @Override
    public String toString() {
        return "frame of " + fop.fopName() + " (" + decision + ")";
    }
}
