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
    private final List<Slot> slots = new ArrayList<>();

    List<Slot> slots() {
        return List.copyOf(slots);
    }

    private void add(int slot, int offset, Kind kind) {
        slots.add(new Slot(slot, offset, kind));
    }

    @Override
    public void putLoc(int slot, int offset, Loc value) {
        add(slot, offset, Kind.LOC);
    }

    @Override
    public void putFd(int slot, int offset, Fd value) {
        add(slot, offset, Kind.FD);
    }

    @Override
    public void putInode(int slot, int offset, Inode value) {
        add(slot, offset, Kind.INODE);
    }

    @Override
    public void putDict(int slot, int offset, Dict value) {
        add(slot, offset, Kind.OBJECT);
    }

    @Override
    public void putPayload(int slot, int offset, Payload value) {
        add(slot, offset, Kind.PAYLOAD);
    }

    @Override
    public void putDirEntries(int slot, int offset, DirEntries value) {
        add(slot, offset, Kind.OBJECT);
    }

    @Override
    public void putLockList(int slot, int offset, LockList value) {
        add(slot, offset, Kind.OBJECT);
    }

    @Override
    public void putIatt(int slot, int offset, Iatt value) {
        add(slot, offset, Kind.IATT);
    }

    @Override
    public void putStatVfs(int slot, int offset, StatVfs value) {
        add(slot, offset, Kind.STATVFS);
    }

    @Override
    public void putFlock(int slot, int offset, Flock value) {
        add(slot, offset, Kind.FLOCK);
    }

    @Override
    public void putLease(int slot, int offset, Lease value) {
        add(slot, offset, Kind.LEASE);
    }

    @Override
    public void putStrongChecksum(int slot, int offset, StrongChecksum value) {
        add(slot, offset, Kind.CHECKSUM);
    }

    @Override
    public void putString(int slot, int offset, String value) {
        add(slot, offset, Kind.STRING);
    }

    @Override
    public void putInt32(int slot, int offset, int value) {
        add(slot, offset, Kind.NUMBER32);
    }

    @Override
    public void putInt64(int slot, int offset, long value) {
        add(slot, offset, Kind.NUMBER64);
    }

    @Override
    public void putEntrylkCmd(int slot, int offset, EntrylkCmd value) {
        add(slot, offset, Kind.NUMBER32);
    }

    @Override
    public void putEntrylkType(int slot, int offset, EntrylkType value) {
        add(slot, offset, Kind.NUMBER32);
    }

    @Override
    public void putSeekWhat(int slot, int offset, SeekWhat value) {
        add(slot, offset, Kind.NUMBER32);
    }

    @Override
    public void putXattropFlags(int slot, int offset, XattropFlags value) {
        add(slot, offset, Kind.NUMBER32);
    }
}
