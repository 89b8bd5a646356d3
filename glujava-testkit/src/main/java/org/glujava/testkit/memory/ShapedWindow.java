package org.glujava.testkit.memory;

import org.glujava.record.CallRecord;
import org.glujava.record.NativeSide;
import org.glujava.record.OutWindow;
import org.glujava.type.Dict;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** A window that writes arguments after a {@link Shaping} has changed them. */
final class ShapedWindow extends OutWindow {
    private final Shaping shaping;

    ShapedWindow(CallRecord record, NativeSide nativeSide, Shaping shaping) {
        super(record, nativeSide, null);
        this.shaping = shaping;
    }

    @Override
    public void putLoc(int slot, int offset, Loc value) {
        super.putLoc(slot, offset, shaping.loc(slot, value));
    }

    @Override
    public void putDict(int slot, int offset, @Nullable Dict value) {
        super.putDict(slot, offset, shaping.dict(slot, value));
    }
}
