package org.glujava.testkit.memory;

import java.util.List;
import java.util.function.Consumer;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.glujava.record.NativeSide;
import org.glujava.record.OutWindow;
import org.glujava.record.Window;

/** Arguments and replies as tests see them, and as they cross. */
public final class Typed {
    /** The kit's own records have no number: nothing is asked about them. */
    private static final int NO_NUMBER = 0;

    private final Shapes shapes;
    private final Windows windows;
    private final NativeSide testSide;

    Typed(Shapes shapes, Windows windows, NativeSide testSide) {
        this.shapes = shapes;
        this.windows = windows;
        this.testSide = testSide;
    }

    /** What a fop is wound with. */
    public Values values(Args<?> args) {
        return written(args::writeTo, shapes.args(args.fop()));
    }

    /** What a fop is answered with. */
    public Values values(Reply reply) {
        return written(reply::writeTo, shapes.reply(reply.fop()));
    }

    private Values written(Consumer<OutWindow> writer, List<Slot> shape) {
        var bytes = Windows.newRecord();
        var out = new OutWindow(new CallRecord(NO_NUMBER, bytes), testSide, null);
        writer.accept(out);
        out.finishWriting();
        return Windows.take(bytes, shape, null);
    }

    /** Arguments to be kept. */
    public Args<?> args(FopId fop, Values values) {
        var bytes = Windows.newRecord();
        windows.fill(bytes, shapes.args(fop), values, Windows.ALL);
        return FopTypes.args(fop, Window.in(new CallRecord(NO_NUMBER, bytes), testSide)).keep();
    }

    /** A reply to be kept. */
    public Reply reply(FopId fop, int opRet, int opErrno, Values values) {
        var bytes = Windows.newRecord();
        windows.fill(bytes, shapes.reply(fop), values, Windows.ALL);
        bytes.putInt(Layout.OP_RET, opRet);
        bytes.putInt(Layout.OP_ERRNO, opErrno);
        return FopTypes.reply(fop, Window.in(new CallRecord(NO_NUMBER, bytes), testSide)).keep();
    }

    /** A reply of success that carries nothing. */
    public Reply empty(FopId fop) {
        return reply(fop, 0, 0, Values.NOTHING);
    }
}
