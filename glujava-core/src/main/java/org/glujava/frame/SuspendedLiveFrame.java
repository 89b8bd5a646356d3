package org.glujava.frame;

import java.util.List;
import java.util.Map;
import org.glujava.Args;
import org.glujava.FirstReplyCallback;
import org.glujava.RepliesCallback;
import org.glujava.Reply;
import org.glujava.ReplyCallback;
import org.glujava.Subvolume;
import org.glujava.SuspendedFrame;
import org.glujava.fop.FopId;
import org.glujava.record.Forgotten;
import org.glujava.type.Errno;
import org.glujava.type.NewPayload;
import org.jspecify.annotations.Nullable;

/** The suspended frame of a call record. When it becomes garbage, the frame is failed. */
final class SuspendedLiveFrame<R extends Reply> implements SuspendedFrame<R> {

    private final LiveFrame<R> frame;
    private final Suspension suspension;
    private final @Nullable Args<R> args;
    private final @Nullable Reply reply;

    @SuppressWarnings("unchecked") // The arguments of this frame's fop are an Args<R>.
    SuspendedLiveFrame(LiveFrame<R> frame, Suspension suspension) {
        this.frame = frame;
        this.suspension = suspension;
        this.args = (Args<R>) suspension.turn().args();
        this.reply = suspension.turn().reply();
        // Made here, because memory may be short later.
        Runnable giveUp = () -> suspension.giveUp("nothing refers to it any more");
        Forgotten.watch(this, () -> GivingUp.soon(giveUp));
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

    /**
     * Allocates Java memory, not GlusterFS's: another thread may answer the frame meanwhile, and its record then
     * belongs to another frame.
     */
    @Override
    public NewPayload newPayload(int size) {
        suspension.turn().window().check();
        return new HeapPayload(size);
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
    public void wind(Args<R> newArgs) {
        suspension.finish(() -> frame.wind(newArgs));
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
    public <T extends Reply> void windAll(List<Subvolume> children, Args<T> newArgs, RepliesCallback<T> callback) {
        suspension.finish(() -> frame.windAll(children, newArgs, callback));
    }

    @Override
    public <T extends Reply> void windAll(Map<Subvolume, Args<T>> newArgs, RepliesCallback<T> callback) {
        suspension.finish(() -> frame.windAll(newArgs, callback));
    }

    @Override
    public <T extends Reply> void windFirst(List<Subvolume> children, Args<T> newArgs, FirstReplyCallback<T> callback) {
        suspension.finish(() -> frame.windFirst(children, newArgs, callback));
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
