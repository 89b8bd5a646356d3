package org.glujava.record;

import java.lang.ref.Cleaner;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.ReplyCallback;
import org.glujava.Subvolume;
import org.glujava.SuspendedFrame;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.type.Errno;
import org.glujava.type.NewPayload;
import org.jspecify.annotations.Nullable;

/** A suspended frame over a call record. When nothing refers to it any more, its frame is failed. */
final class SuspendedLiveFrame<R extends Reply> implements SuspendedFrame<R> {
    private static final Cleaner CLEANER = Cleaner.create();

    private final LiveFrame<R> frame;
    private final Suspension suspension;
    private final @Nullable Args<R> args;
    private final @Nullable Reply reply;

    @SuppressWarnings("unchecked") // The arguments of this frame's fop are an Args<R>.
    SuspendedLiveFrame(LiveFrame<R> frame, Suspension suspension) {
        this.frame = frame;
        this.suspension = suspension;
        Window window = suspension.window();
        boolean inFop = frame.phase() == Phase.FOP;
        this.args = inFop ? (Args<R>) FopTypes.args(frame.fop(), window) : null;
        this.reply = inFop ? null : FopTypes.reply(frame.replyFop(), window);
        CLEANER.register(this, () -> suspension.giveUp("nothing refers to it any more"));
    }

    @Override
    public FopId fop() {
        return frame.fop();
    }

    @Override
    public @Nullable Args<R> args() {
        return args;
    }

    @Override
    public @Nullable Reply reply() {
        return reply;
    }

    @Override
    public NewPayload newPayload(int size) {
        return suspension.window().allocate(size);
    }

    @Override
    public void forward() {
        suspension.finish(frame::forward);
    }

    @Override
    public void forward(ReplyCallback<? super R> callback) {
        suspension.finish(() -> frame.forward(callback));
    }

    @Override
    public <T extends Reply> void wind(Args<T> newArgs, ReplyCallback<? super T> callback) {
        suspension.finish(() -> frame.wind(newArgs, callback));
    }

    @Override
    public <T extends Reply> void wind(Subvolume child, Args<T> newArgs, ReplyCallback<? super T> callback) {
        suspension.finish(() -> frame.wind(child, newArgs, callback));
    }

    @Override
    public void unwind(R newReply) {
        suspension.finish(() -> frame.unwind(newReply));
    }

    @Override
    public void fail(Errno error) {
        suspension.finish(() -> frame.fail(error));
    }
}
