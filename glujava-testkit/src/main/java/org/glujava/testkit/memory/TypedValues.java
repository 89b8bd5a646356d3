package org.glujava.testkit.memory;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.glujava.record.NativeSide;
import org.glujava.record.OutWindow;
import org.glujava.record.Window;
import org.glujava.type.Errno;
import org.glujava.type.Payload;

/** Converts arguments and replies between the typed objects of tests and slot values. */
public final class TypedValues {
    /** The test kit's own records have no number, because native calls never use them. */
    private static final int NO_NUMBER = 0;

    private final Shapes shapes;
    private final Windows windows;
    private final NativeSide testSide;
    private final FailedValues failures;

    TypedValues(Shapes shapes, Windows windows, NativeSide testSide, Memory memory) {
        this.failures = new FailedValues(memory, shapes, this::emptyPayload);
        this.shapes = shapes;
        this.windows = windows;
        this.testSide = testSide;
    }

    /** Returns the values of arguments. */
    public SlotValues values(Args<?> args) {
        return written(out -> FopTypes.write(args, out), shapes.args(args.fop()));
    }

    /** Returns the values of arguments after a shaping has changed them. */
    public SlotValues values(Args<?> args, Shaping shaping) {
        return written(
                out -> FopTypes.write(args, out),
                shapes.args(args.fop()),
                record -> new ShapedWindow(record, testSide, shaping));
    }

    /** Returns the values of a reply. */
    public SlotValues values(Reply reply) {
        return written(out -> FopTypes.write(reply, out), shapes.reply(reply.fop()));
    }

    private SlotValues written(Consumer<OutWindow> writer, List<ShapeSlot> shape) {
        return written(writer, shape, record -> new OutWindow(record, testSide, null));
    }

    private static SlotValues written(
            Consumer<OutWindow> writer, List<ShapeSlot> shape, Function<CallRecord, OutWindow> windowOf) {
        var bytes = Windows.newRecord();
        OutWindow out = windowOf.apply(new CallRecord(NO_NUMBER, bytes));
        writer.accept(out);
        out.finishWriting();
        return Windows.take(bytes, shape, null);
    }

    /** Returns a copy of arguments. */
    public Args<?> args(FopId fop, SlotValues values) {
        var bytes = Windows.newRecord();
        windows.fill(bytes, shapes.args(fop), values, Windows.ALL);
        return FopTypes.args(fop, Window.in(new CallRecord(NO_NUMBER, bytes), testSide))
                .keep();
    }

    /** Returns a copy of a reply. */
    public Reply reply(FopId fop, int opRet, int opErrno, SlotValues values) {
        var bytes = Windows.newRecord();
        windows.fill(bytes, shapes.reply(fop), values, Windows.ALL);
        bytes.putInt(Layout.OP_RET, opRet);
        bytes.putInt(Layout.OP_ERRNO, opErrno);
        return FopTypes.reply(fop, Window.in(new CallRecord(NO_NUMBER, bytes), testSide))
                .keep();
    }

    /** Returns a copy of a failure with the parts that a brick sends. */
    public Reply failure(Args<?> args, Errno error) {
        return reply(args.fop(), -1, error.value(), failures.of(args.fop(), values(args)));
    }

    private byte[] emptyPayload() {
        ShapeSlot payload = new ShapeSlot(0, 0, SlotKind.PAYLOAD);
        return Objects.requireNonNull(written(out -> out.putPayload(0, 0, Payload.of(new byte[0])), List.of(payload))
                .get(payload));
    }

    /** Returns a success without parts. */
    public Reply empty(FopId fop) {
        return reply(fop, 0, 0, SlotValues.NOTHING);
    }
}
