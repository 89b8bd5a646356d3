package org.glujava.driver;

import java.nio.ByteBuffer;
import java.util.function.IntFunction;
import org.glujava.type.Dict;
import org.glujava.type.DictBuilder;
import org.glujava.type.DictValue;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Flock;
import org.glujava.type.Lease;
import org.glujava.type.Loc;
import org.glujava.type.LockList;
import org.glujava.type.LockMigration;
import org.glujava.type.NewPayload;
import org.glujava.type.Payload;
import org.glujava.type.StrongChecksum;

/**
 * Decodes every value and makes an equal one. Records and numbers of Java are always decoded; inodes and fds can only
 * be passed on.
 */
final class EqualCopies implements ByKind {
    /** All slots. */
    static final int ALL = ~0;

    private final IntFunction<NewPayload> memory;

    /** @param memory allocates memory for payload, such as {@code frame::newPayload} */
    EqualCopies(IntFunction<NewPayload> memory) {
        this.memory = memory;
    }

    @Override
    public Loc loc(Loc value) {
        return Loc.builder()
                .path(value.path())
                .name(value.name())
                .gfid(value.gfid())
                .parentGfid(value.parentGfid())
                .inode(value.inode())
                .parent(value.parent())
                .build();
    }

    @Override
    public Dict dict(Dict value) {
        return copy(value);
    }

    static Dict copy(Dict value) {
        DictBuilder builder = Dict.builder();
        value.toMap().forEach((key, item) -> builder.put(key, DictValue.of(item.type(), item.asBytes())));
        return builder.build();
    }

    @Override
    public Payload payload(Payload value) {
        NewPayload made = memory.apply(Math.toIntExact(value.size()));
        ByteBuffer to = made.buffer();
        value.buffers().forEach(to::put);
        return made;
    }

    static DirEntries copy(DirEntries value, boolean withInodes) {
        return DirEntries.of(value.toList().stream()
                .map(entry -> new DirEntry(
                        entry.name(),
                        entry.ino(),
                        entry.offset(),
                        entry.type(),
                        entry.stat(),
                        entry.dict() == null ? null : copy(entry.dict()),
                        withInodes ? entry.inode() : null))
                .toList());
    }

    @Override
    public DirEntries dirEntries(DirEntries value) {
        return copy(value, true);
    }

    @Override
    public LockList lockList(LockList value) {
        return LockList.of(value.toList().stream()
                .map(lock -> new LockMigration(flock(lock.flock()), lock.client(), lock.flags()))
                .toList());
    }

    @Override
    public Flock flock(Flock value) {
        return new Flock(
                value.type(),
                value.whence(),
                value.start(),
                value.length(),
                value.pid(),
                value.owner().clone());
    }

    @Override
    public Lease lease(Lease value) {
        return new Lease(value.command(), value.type(), value.id().clone(), value.flags());
    }

    @Override
    public StrongChecksum strongChecksum(StrongChecksum value) {
        return new StrongChecksum(value.bytes());
    }
}
