package org.glujava.driver;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.List;
import org.glujava.type.Dict;
import org.glujava.type.DirEntries;
import org.glujava.type.Fd;
import org.glujava.type.Inode;
import org.glujava.type.LockList;
import org.glujava.type.Payload;
import org.jspecify.annotations.Nullable;

/** Converts a child's reply into one of plain Java values, which outlives all borrowed objects. */
final class KeptValues implements ByKind {
    private static final Inode SOME_INODE = standIn(Inode.class);
    private static final Fd SOME_FD = standIn(Fd.class);

    /** Stands for a borrowed object that is no longer valid. */
    private static <T> T standIn(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            throw new UnsupportedOperationException(method + " of a borrowed object that is no longer valid");
        }));
    }

    @Override
    public Fd fd(Fd value) {
        return SOME_FD;
    }

    @Override
    public Inode inode(Inode value) {
        return SOME_INODE;
    }

    @Override
    public Dict dict(Dict value) {
        return EqualCopies.copy(value);
    }

    @Override
    public Payload payload(Payload value) {
        byte[] bytes = value.toByteArray();
        return () -> List.of(ByteBuffer.wrap(bytes));
    }

    @Override
    public DirEntries dirEntries(DirEntries value) {
        return EqualCopies.copy(value, false);
    }

    @Override
    public LockList lockList(LockList value) {
        return LockList.of(value.toList());
    }

    /** Replaces other inodes and fds by the frame's own. */
    record Refilled(@Nullable Inode ownInode, @Nullable Fd ownFd) implements ByKind {
        @Override
        public @Nullable Fd fd(Fd value) {
            return ownFd;
        }

        @Override
        public @Nullable Inode inode(Inode value) {
            return ownInode;
        }
    }
}
