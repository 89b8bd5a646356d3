package org.glujava.testkit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.glujava.testkit.MemoryTree.Failed;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Payload;

/** Reads and changes what is in the files of a {@link MemoryChild}. */
final class MemoryContent {
    private static final int ACCESS = 3;
    private static final int READ_ONLY = 0;
    private static final int WRITE_ONLY = 1;
    private static final int APPEND = 02000;

    private final MemoryTree tree;

    MemoryContent(MemoryTree tree) {
        this.tree = tree;
    }

    static void checkMayOpen(MemoryFile file, int flags) {
        if (file.isDirectory() && (flags & ACCESS) != READ_ONLY) {
            throw new Failed(Errno.EISDIR);
        }
        if (file.type == FileType.SYMLINK) {
            throw new Failed(Errno.ELOOP);
        }
    }

    Payload read(Fd fd, long offset, long size) {
        MemoryFile file = regular(fd);
        if (!fd.isAnonymous() && (fd.flags() & ACCESS) == WRITE_ONLY) {
            throw new Failed(Errno.EBADF);
        }
        int from = (int) Math.min(checked(offset), file.content.length);
        int to = (int) Math.min(from + size, file.content.length);
        file.atime = tree.now();
        return Payload.of(Arrays.copyOfRange(file.content, from, to));
    }

    int write(Fd fd, long offset, Payload payload) {
        MemoryFile file = regular(fd);
        if (!fd.isAnonymous() && (fd.flags() & ACCESS) == READ_ONLY) {
            throw new Failed(Errno.EBADF);
        }
        byte[] bytes = payload.toByteArray();
        int at = (fd.flags() & APPEND) != 0 ? file.content.length : Math.toIntExact(checked(offset));
        if (at + bytes.length > file.content.length) {
            file.content = Arrays.copyOf(file.content, at + bytes.length);
        }
        ByteBuffer.wrap(file.content).put(at, bytes);
        file.modified(tree.now());
        return bytes.length;
    }

    void truncate(MemoryFile file, long size) {
        if (file.isDirectory()) {
            throw new Failed(Errno.EISDIR);
        }
        file.content = Arrays.copyOf(file.content, Math.toIntExact(checked(size)));
        file.modified(tree.now());
    }

    private MemoryFile regular(Fd fd) {
        MemoryFile file = tree.file(fd);
        if (file.isDirectory()) {
            throw new Failed(Errno.EISDIR);
        }
        return file;
    }

    private static long checked(long number) {
        if (number < 0) {
            throw new Failed(Errno.EINVAL);
        }
        return number;
    }
}
