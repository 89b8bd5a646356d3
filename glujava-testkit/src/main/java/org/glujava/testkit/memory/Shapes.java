package org.glujava.testkit.memory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.record.CallRecord;
import org.glujava.record.NativeSide;
import org.glujava.record.Window;

/** The slots of each fop's arguments and reply. */
final class Shapes {
    private static final int NO_RECORD = -1;

    private final Map<FopId, List<ShapeSlot>> args = new ConcurrentHashMap<>();
    private final Map<FopId, List<ShapeSlot>> replies = new ConcurrentHashMap<>();
    private final NativeSide nativeSide;

    Shapes(NativeSide nativeSide) {
        this.nativeSide = nativeSide;
    }

    List<ShapeSlot> args(FopId fop) {
        return args.computeIfAbsent(fop, wanted -> {
            CallRecord empty = new CallRecord(NO_RECORD, Windows.newRecord());
            var reader = new ShapeReader();
            FopTypes.write(FopTypes.args(wanted, Window.in(empty, nativeSide)), reader);
            return reader.slots();
        });
    }

    List<ShapeSlot> reply(FopId fop) {
        return replies.computeIfAbsent(fop, wanted -> {
            CallRecord empty = new CallRecord(NO_RECORD, Windows.newRecord());
            var reader = new ShapeReader();
            FopTypes.write(FopTypes.reply(wanted, Window.in(empty, nativeSide)), reader);
            return reader.slots();
        });
    }
}
