package org.glujava.testkit.memory;

import org.glujava.record.Layout;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a fop, or the parts of a reply, between two windows: the bytes of each slot; null for a null value.
 */
public final class SlotValues {
    static final SlotValues NOTHING = new SlotValues();
    private static final int SLOTS = Integer.SIZE;

    private final byte[][] slots = new byte[SLOTS][];

    byte @Nullable [] get(ShapeSlot slot) {
        return slots[slot.number()];
    }

    void put(ShapeSlot slot, byte @Nullable [] bytes) {
        if (slot.offset() + slot.kind().size() > Layout.WINDOW_SIZE) {
            throw new IllegalStateException(slot + " does not fit into a window");
        }
        slots[slot.number()] = bytes;
    }
}
