package org.glujava.driver;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.glujava.type.Dict;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Flock;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Lease;
import org.glujava.type.Loc;
import org.glujava.type.LockList;
import org.glujava.type.LockMigration;
import org.glujava.type.NewPayload;
import org.glujava.type.Payload;
import org.glujava.type.StatVfs;
import org.glujava.type.StrongChecksum;

/** Changes every value that can be changed. edited_values.c has the expected values, in the same order. */
final class EditedValues implements ByKind {
    private final IntFunction<NewPayload> memory;

    EditedValues(IntFunction<NewPayload> memory) {
        this.memory = memory;
    }

    @Override
    public Loc loc(Loc value) {
        return value.edit()
                .path(value.path() == null ? null : value.path() + "+")
                .name(value.name() == null ? null : value.name() + "+")
                .gfid(new Gfid(value.gfid().high(), value.gfid().low() ^ 1))
                .inode(value.parent())
                .parent(value.inode())
                .build();
    }

    @Override
    public Dict dict(Dict value) {
        return value.edit().put("edited", "yes").remove("text").build();
    }

    @Override
    public Iatt iatt(Iatt value) {
        return value.withSize(value.size() + 1)
                .withUid(value.uid() + 1)
                .withPermissions(value.permissions() ^ 0111)
                .withMtime(value.mtime().plusNanos(1));
    }

    @Override
    public String string(String value) {
        return value + "+";
    }

    @Override
    public int int32(int value) {
        return value - 1;
    }

    @Override
    public long int64(long value) {
        return value - 1;
    }

    @Override
    public Payload payload(Payload value) {
        NewPayload made = memory.apply(Math.toIntExact(value.size()));
        ByteBuffer to = made.buffer();
        for (ByteBuffer from : value.buffers()) {
            while (from.hasRemaining()) {
                to.put((byte) (from.get() ^ 0x20));
            }
        }
        return made;
    }

    @Override
    public StatVfs statVfs(StatVfs value) {
        return value.withFreeBlocks(value.freeBlocks() + 1);
    }

    @Override
    public Flock flock(Flock value) {
        return value.withStart(value.start() + 1);
    }

    @Override
    public Lease lease(Lease value) {
        return value.withFlags(value.flags() + 1);
    }

    /** Drops the first, renames the others, and adds one. */
    @Override
    public DirEntries dirEntries(DirEntries value) {
        List<DirEntry> all = new ArrayList<>(value.toList());
        if (!all.isEmpty()) {
            DirEntry first = all.remove(0);
            all.replaceAll(entry -> entry.withName(entry.name() + "+"));
            all.add(new DirEntry("added", 1, 2, 3, first.stat(), null, null));
        }
        return DirEntries.of(all);
    }

    @Override
    public LockList lockList(LockList value) {
        return LockList.of(value.toList().stream()
                .skip(1)
                .map(lock -> new LockMigration(flock(lock.flock()), lock.client(), lock.flags() + 1))
                .toList());
    }

    @Override
    public StrongChecksum strongChecksum(StrongChecksum value) {
        byte[] bytes = value.bytes();
        bytes[0] ^= 1;
        return new StrongChecksum(bytes);
    }

    /** Returns the next constant. */
    @Override
    public <E extends Enum<E>> E enumeration(E value) {
        E[] all = value.getDeclaringClass().getEnumConstants();
        return all[(value.ordinal() + 1) % (all.length - 1)]; // the last is UNKNOWN
    }
}
