package org.glujava.testkit.memory;

import java.util.List;
import java.util.function.Supplier;
import org.glujava.fop.FopId;
import org.jspecify.annotations.Nullable;

/**
 * Makes the parts of a failure as storage/posix sets them and protocol/client passes them on: zeros in place of values.
 */
final class FailedValues {
    private static final int INODE_IN_LOC = 32;

    private final Memory memory;
    private final Shapes shapes;
    private final Supplier<byte[]> emptyPayload;

    /** @param emptyPayload makes an empty payload */
    FailedValues(Memory memory, Shapes shapes, Supplier<byte[]> emptyPayload) {
        this.emptyPayload = emptyPayload;
        this.memory = memory;
        this.shapes = shapes;
    }

    /** @param args the arguments of the fop */
    SlotValues of(FopId fop, SlotValues args) {
        SlotValues made = new SlotValues();
        for (ShapeSlot slot : shapes.reply(fop)) {
            made.put(slot, part(fop, slot, args));
        }
        return made;
    }

    private byte @Nullable [] part(FopId fop, ShapeSlot slot, SlotValues args) {
        return switch (slot.kind()) {
            case OBJECT -> nothing(fop, slot);
            case INODE -> inode(fop, args);
            case PAYLOAD -> emptyPayload.get();
            case FD, STRING, LEASE, LOC -> null;
            default -> new byte[slot.kind().size()];
        };
    }

    /** Returns an empty dict or empty entries. Only rename has xdata. */
    private byte @Nullable [] nothing(FopId fop, ShapeSlot slot) {
        boolean isFirst = slot.number() == 0;
        return switch (fop) {
            case GETXATTR, FGETXATTR -> isFirst ? Windows.address(memory.add(new MemoryDict())) : null;
            case READDIR, READDIRP -> isFirst ? Windows.address(memory.add(new PackedList(new byte[0]))) : null;
            case RENAME -> Windows.address(memory.add(new MemoryDict()));
            default -> null;
        };
    }

    private byte @Nullable [] inode(FopId fop, SlotValues args) {
        List<ShapeSlot> shape = shapes.args(fop);
        for (ShapeSlot slot : shape) {
            byte[] loc = slot.kind() == SlotKind.LOC ? args.get(slot) : null;
            if (loc != null) {
                byte[] made = new byte[SlotKind.INODE.size()];
                System.arraycopy(loc, INODE_IN_LOC, made, 0, Long.BYTES);
                return made;
            }
        }
        return null;
    }
}
