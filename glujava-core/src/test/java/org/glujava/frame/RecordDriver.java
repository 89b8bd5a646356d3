package org.glujava.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.glujava.Args;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.glujava.record.OutWindow;
import org.glujava.record.Window;
import org.glujava.spi.SlotReader;

/** Plays the native side: fills a record, calls in, and reads the verdict. */
public final class RecordDriver {
    public final FakeOwner owner = new FakeOwner();
    public final ByteBuffer bytes =
            ByteBuffer.allocateDirect(Layout.RECORD_SIZE).order(ByteOrder.nativeOrder());
    public final CallRecord record = new CallRecord(7, bytes);

    /** What a @Fop method does. */
    public interface Method {
        void run(Frame<Reply> frame, SlotReader args) throws Exception;
    }

    public RecordDriver() {
        owner.nativeSide.keptBy = id -> bytes.put(Layout.KEPT, bytes, Layout.IN, Layout.WINDOW_SIZE);
    }

    /** A fop comes from above. */
    @SuppressWarnings("unchecked") // These tests decide themselves which replies they use.
    public int enter(Args<?> args, Method method) {
        write(out -> FopTypes.write(args, out));
        bytes.putInt(Layout.FOP, args.fop().ordinal());
        return checked(
                LiveFrame.enter(record, owner, (fop, frame, window) -> method.run((Frame<Reply>) frame, window)));
    }

    public int enter(FopId fop, Method method) {
        bytes.putInt(Layout.FOP, fop.ordinal());
        bytes.putInt(Layout.PRESENT, 0);
        return checked(LiveFrame.enter(
                record, owner, (same, frame, window) -> method.run(RecordDriver.<Frame<Reply>>cast(frame), window)));
    }

    /** An assertion that fails in a method or callback must fail the test, not the frame. */
    private int checked(int verdict) {
        AssertionError failed = owner.failedAssertion;
        owner.failedAssertion = null;
        if (failed != null) {
            throw failed;
        }
        return verdict;
    }

    /** A reply comes from a child. */
    public int reply(Reply reply) {
        write(out -> FopTypes.write(reply, out));
        bytes.putInt(Layout.OP_RET, reply.opRet());
        bytes.putInt(Layout.OP_ERRNO, reply.opErrno());
        return checked(record.resume(Layout.EVENT_REPLY));
    }

    /** A child replies to its branch of a fan-out, in the order in which they were wound. */
    void branchReplies(int branch, Reply reply) {
        CallRecord to = owner.nativeSide.branches.get(branch);
        ByteBuffer filled = written(out -> FopTypes.write(reply, out));
        to.bytes().put(Layout.IN, filled, Layout.OUT, Layout.WINDOW_SIZE);
        to.bytes().putInt(Layout.PRESENT, filled.getInt(Layout.OUT_PRESENT));
        to.bytes().putInt(Layout.OP_RET, reply.opRet());
        to.bytes().putInt(Layout.OP_ERRNO, reply.opErrno());
    }

    /** The fan-out has what it waits for; winner is the place of a branch, or below 0. */
    int replies(int winner) {
        bytes.putInt(
                Layout.CHILD,
                winner < 0
                        ? Layout.NO_WINNER
                        : owner.nativeSide.branches.get(winner).id());
        return checked(record.resume(Layout.EVENT_REPLIES));
    }

    /** What stands in the out window, as the in window of another record would show it. */
    public Window outAsIn() {
        var other = new CallRecord(8, copyOutToIn());
        return Window.in(other, owner.nativeSide);
    }

    private ByteBuffer copyOutToIn() {
        ByteBuffer copy = ByteBuffer.allocateDirect(Layout.RECORD_SIZE).order(ByteOrder.nativeOrder());
        copy.put(Layout.IN, bytes, Layout.OUT, Layout.WINDOW_SIZE);
        copy.putInt(Layout.PRESENT, bytes.getInt(Layout.OUT_PRESENT));
        copy.putInt(Layout.OP_RET, bytes.getInt(Layout.OP_RET));
        copy.putInt(Layout.OP_ERRNO, bytes.getInt(Layout.OP_ERRNO));
        return copy;
    }

    private void write(java.util.function.Consumer<OutWindow> writer) {
        ByteBuffer filled = written(writer);
        bytes.put(Layout.IN, filled, Layout.OUT, Layout.WINDOW_SIZE);
        bytes.putInt(Layout.PRESENT, filled.getInt(Layout.OUT_PRESENT));
    }

    private ByteBuffer written(java.util.function.Consumer<OutWindow> writer) {
        var other =
                new CallRecord(9, ByteBuffer.allocateDirect(Layout.RECORD_SIZE).order(ByteOrder.nativeOrder()));
        OutWindow out = new OutWindow(other, owner.nativeSide, null);
        writer.accept(out);
        out.finishWriting();
        return other.bytes();
    }

    @SuppressWarnings("unchecked") // As above.
    private static <T> T cast(Object object) {
        return (T) object;
    }
}
