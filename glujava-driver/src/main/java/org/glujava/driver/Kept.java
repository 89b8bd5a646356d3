package org.glujava.driver;

import java.nio.ByteBuffer;
import java.util.List;
import org.glujava.type.Dict;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.LockList;
import org.glujava.type.Payload;
import org.jspecify.annotations.Nullable;

/** Makes of a child's reply one of plain Java values, which outlives everything that was borrowed. */
final class Kept implements ByKind {
    /** Stands where an inode or an fd was; GluJava cannot wind it. */
    private enum Absent implements Inode, Fd {
        HERE;

        @Override
        public Gfid gfid() {
            return Gfid.NULL;
        }

        @Override
        public FileType type() {
            return FileType.UNKNOWN;
        }

        @Override
        public int flags() {
            return 0;
        }

        @Override
        public long pid() {
            return 0;
        }

        @Override
        public boolean isAnonymous() {
            return false;
        }
    }

    @Override
    public Fd fd(Fd value) {
        return Absent.HERE;
    }

    @Override
    public Inode inode(Inode value) {
        return Absent.HERE;
    }

    @Override
    public Dict dict(Dict value) {
        return Anew.copy(value);
    }

    @Override
    public Payload payload(Payload value) {
        byte[] bytes = value.toByteArray();
        return () -> List.of(ByteBuffer.wrap(bytes));
    }

    @Override
    public DirEntries dirEntries(DirEntries value) {
        return DirEntries.of(value.toList().stream()
                .map(entry -> new DirEntry(
                        entry.name(),
                        entry.ino(),
                        entry.offset(),
                        entry.type(),
                        entry.stat(),
                        entry.dict() == null ? null : Anew.copy(entry.dict()),
                        null))
                .toList());
    }

    @Override
    public LockList lockList(LockList value) {
        return LockList.of(value.toList());
    }

    /** Puts a frame's own inode and fd where they are absent. */
    record Refilled(@Nullable Inode ownInode, @Nullable Fd ownFd) implements ByKind {
        @Override
        @SuppressWarnings("NullAway") // A reply may have none.
        public Fd fd(Fd value) {
            return ownFd;
        }

        @Override
        @SuppressWarnings("NullAway")
        public Inode inode(Inode value) {
            return ownInode;
        }
    }
}
