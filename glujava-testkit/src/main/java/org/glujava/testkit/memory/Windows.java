package org.glujava.testkit.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.glujava.record.Layout;
import org.glujava.record.Structs;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.jspecify.annotations.Nullable;

/** Writes values into the windows of a record, and reads them, as {@code window.c} does. */
final class Windows {
    static final int ALL = ~0;
    private static final int[] NOWHERE = {};

    private final Memory memory;

    Windows(Memory memory) {
        this.memory = memory;
    }

    static ByteBuffer newRecord() {
        return ByteBuffer.allocate(Layout.RECORD_SIZE).order(ByteOrder.nativeOrder());
    }

    /** Fills the incoming window with the wanted values. */
    void fill(ByteBuffer record, List<ShapeSlot> shape, SlotValues values, int wanted) {
        record.putInt(Layout.PRESENT, fill(record, Layout.IN, shape, values, wanted));
    }

    void fillKept(ByteBuffer record, List<ShapeSlot> shape, SlotValues values) {
        fill(record, Layout.KEPT, shape, values, ALL);
    }

    private int fill(ByteBuffer record, int window, List<ShapeSlot> shape, SlotValues values, int wanted) {
        int present = 0;
        for (ShapeSlot slot : shape) {
            byte[] value = values.get(slot);
            if (value == null && slot.kind().isNumber()) {
                value = new byte[slot.kind().size()];
            }
            if (value == null) {
                continue;
            }
            present |= 1 << slot.number();
            if ((wanted & 1 << slot.number()) != 0) {
                record.put(window + slot.offset(), value);
                fillKnown(record, window + slot.offset(), slot.kind());
            }
        }
        return present;
    }

    /** Adds the properties of inodes and fds that Java reads from a window. */
    private void fillKnown(ByteBuffer record, int at, SlotKind kind) {
        switch (kind) {
            case LOC -> {
                MemoryInode inode = inode(record.getLong(at + Layout.LOC_INODE));
                MemoryInode parent = inode(record.getLong(at + Layout.LOC_PARENT));
                putMissingGfid(record, at + Layout.LOC_GFID, inode);
                putMissingGfid(record, at + Layout.LOC_PARENT_GFID, parent);
                record.putInt(at + Layout.LOC_TYPE, type(inode));
                record.putInt(at + Layout.LOC_PARENT_TYPE, type(parent));
            }
            case FD -> {
                long address = record.getLong(at + Layout.FD_ADDRESS);
                put(record, at, memory.object(address, MemoryFd.class), address);
            }
            case INODE -> {
                long address = record.getLong(at + Layout.INODE_ADDRESS);
                put(record, at, memory.object(address, MemoryInode.class), address);
            }
            default -> {}
        }
    }

    /** Writes an fd with an address. */
    static void put(ByteBuffer to, int at, MemoryFd fd, long address) {
        to.putLong(at + Layout.FD_ADDRESS, address);
        Structs.putGfid(to, at + Layout.FD_GFID, fd.inode().gfid());
        to.putLong(at + Layout.FD_PID, fd.pid());
        to.putInt(at + Layout.FD_FLAGS, fd.flags());
        to.putInt(at + Layout.FD_ANONYMOUS, fd.isAnonymous() ? 1 : 0);
        to.putLong(at + Layout.FD_INODE, fd.inode().address());
        to.putInt(at + Layout.FD_TYPE, type(fd.inode()));
    }

    /** Writes an inode with an address. */
    static void put(ByteBuffer to, int at, MemoryInode inode, long address) {
        to.putLong(at + Layout.INODE_ADDRESS, address);
        Structs.putGfid(to, at + Layout.INODE_GFID, inode.gfid());
        to.putInt(at + Layout.INODE_TYPE, type(inode));
    }

    /** Writes the inode's gfid if the loc has none. */
    private static void putMissingGfid(ByteBuffer record, int at, @Nullable MemoryInode inode) {
        if (inode != null && Structs.gfid(record, at).isNull()) {
            Structs.putGfid(record, at, inode.gfid());
        }
    }

    private @Nullable MemoryInode inode(long address) {
        return address == 0 ? null : memory.object(address, MemoryInode.class);
    }

    static int type(@Nullable MemoryInode inode) {
        return inode == null ? FileType.UNKNOWN.ordinal() : inode.type().ordinal();
    }

    /** Reads the outgoing window. Values that were not written come from the originals. */
    static SlotValues take(ByteBuffer record, List<ShapeSlot> shape, @Nullable SlotValues originals) {
        int changed = record.getInt(Layout.OUT_CHANGED);
        int present = record.getInt(Layout.OUT_PRESENT);
        SlotValues values = new SlotValues();
        for (ShapeSlot slot : shape) {
            boolean isChanged = (changed & 1 << slot.number()) != 0;
            if (!isChanged) {
                values.put(slot, originals == null ? null : originals.get(slot));
            } else if ((present & 1 << slot.number()) != 0 || slot.kind().isNumber()) {
                values.put(
                        slot,
                        Structs.bytes(
                                record, Layout.OUT + slot.offset(), slot.kind().size()));
            }
        }
        return values;
    }

    /** Returns the addresses of the inodes and fds in values. */
    static List<Long> handles(List<ShapeSlot> shape, SlotValues values) {
        List<Long> all = new ArrayList<>();
        for (ShapeSlot slot : shape) {
            byte[] value = values.get(slot);
            for (int at : value == null ? NOWHERE : addressesIn(slot.kind())) {
                long address =
                        ByteBuffer.wrap(value).order(ByteOrder.nativeOrder()).getLong(at);
                if (address != 0) {
                    all.add(address);
                }
            }
        }
        return all;
    }

    private static int[] addressesIn(SlotKind kind) {
        return switch (kind) {
            case LOC -> new int[] {Layout.LOC_INODE, Layout.LOC_PARENT};
            case FD -> new int[] {Layout.FD_ADDRESS};
            case INODE -> new int[] {Layout.INODE_ADDRESS};
            default -> NOWHERE;
        };
    }

    /** Returns the bytes of an address in a slot. */
    static byte[] address(long address) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(address)
                .array();
    }

    static Gfid gfid(byte[] bytes) {
        return Structs.gfid(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()), 0);
    }
}
