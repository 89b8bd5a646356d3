package org.glujava.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import org.glujava.spi.SlotWriter;
import org.glujava.type.Dict;
import org.glujava.type.DirEntries;
import org.glujava.type.EntrylkCmd;
import org.glujava.type.EntrylkType;
import org.glujava.type.Fd;
import org.glujava.type.Flock;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Lease;
import org.glujava.type.Loc;
import org.glujava.type.LockList;
import org.glujava.type.Payload;
import org.glujava.type.SeekWhat;
import org.glujava.type.StatVfs;
import org.glujava.type.StrongChecksum;
import org.glujava.type.XattropFlags;
import org.jspecify.annotations.NullUnmarked;

/** Learns the slots of a fop from the generated code that writes them, so that the fop table stays the only source. */
@NullUnmarked
final class ShapeReader implements SlotWriter {
    private final List<ShapeSlot> slots = new ArrayList<>();

    List<ShapeSlot> slots() {
        return List.copyOf(slots);
    }

    private void add(int slot, int offset, SlotKind kind) {
        slots.add(new ShapeSlot(slot, offset, kind));
    }

    @Override
    public void putLoc(int slot, int offset, Loc value) {
        add(slot, offset, SlotKind.LOC);
    }

    @Override
    public void putFd(int slot, int offset, Fd value) {
        add(slot, offset, SlotKind.FD);
    }

    @Override
    public void putInode(int slot, int offset, Inode value) {
        add(slot, offset, SlotKind.INODE);
    }

    @Override
    public void putDict(int slot, int offset, Dict value) {
        add(slot, offset, SlotKind.OBJECT);
    }

    @Override
    public void putPayload(int slot, int offset, Payload value) {
        add(slot, offset, SlotKind.PAYLOAD);
    }

    @Override
    public void putDirEntries(int slot, int offset, DirEntries value) {
        add(slot, offset, SlotKind.OBJECT);
    }

    @Override
    public void putLockList(int slot, int offset, LockList value) {
        add(slot, offset, SlotKind.OBJECT);
    }

    @Override
    public void putIatt(int slot, int offset, Iatt value) {
        add(slot, offset, SlotKind.IATT);
    }

    @Override
    public void putStatVfs(int slot, int offset, StatVfs value) {
        add(slot, offset, SlotKind.STATVFS);
    }

    @Override
    public void putFlock(int slot, int offset, Flock value) {
        add(slot, offset, SlotKind.FLOCK);
    }

    @Override
    public void putLease(int slot, int offset, Lease value) {
        add(slot, offset, SlotKind.LEASE);
    }

    @Override
    public void putStrongChecksum(int slot, int offset, StrongChecksum value) {
        add(slot, offset, SlotKind.CHECKSUM);
    }

    @Override
    public void putString(int slot, int offset, String value) {
        add(slot, offset, SlotKind.STRING);
    }

    @Override
    public void putInt32(int slot, int offset, int value) {
        add(slot, offset, SlotKind.NUMBER32);
    }

    @Override
    public void putInt64(int slot, int offset, long value) {
        add(slot, offset, SlotKind.NUMBER64);
    }

    @Override
    public void putEntrylkCmd(int slot, int offset, EntrylkCmd value) {
        add(slot, offset, SlotKind.NUMBER32);
    }

    @Override
    public void putEntrylkType(int slot, int offset, EntrylkType value) {
        add(slot, offset, SlotKind.NUMBER32);
    }

    @Override
    public void putSeekWhat(int slot, int offset, SeekWhat value) {
        add(slot, offset, SlotKind.NUMBER32);
    }

    @Override
    public void putXattropFlags(int slot, int offset, XattropFlags value) {
        add(slot, offset, SlotKind.NUMBER32);
    }
}
