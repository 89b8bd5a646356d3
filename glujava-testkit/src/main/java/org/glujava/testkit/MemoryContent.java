package org.glujava.testkit;

import org.glujava.testkit.MemoryTree.Failed;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Payload;

/** Reads and changes the content of files of a {@link MemoryChild}, as far as the fd allows it. */
final class MemoryContent {
    private static final int ACCESS = 3;
    private static final int READ_ONLY = 0;
    private static final int WRITE_ONLY = 1;
    private static final int CREATE = 0100;
    private static final int EXCLUSIVE = 0200;
    private static final int TRUNCATE = 01000;
    private static final int APPEND = 02000;
    private static final int DIRECTORY = 0200000;

    private final MemoryTree tree;

    MemoryContent(MemoryTree tree) {
        this.tree = tree;
    }

    /** Opens an existing file as open(2) does. */
    void open(MemoryFile file, int flags) {
        if (file.type == FileType.BLOCK_DEVICE || file.type == FileType.CHARACTER_DEVICE) {
            throw new Failed(Errno.EINVAL);
        }
        if (file.type == FileType.SYMLINK) {
            throw new Failed(Errno.ELOOP);
        }
        if ((flags & (CREATE | EXCLUSIVE)) == (CREATE | EXCLUSIVE)) {
            throw new Failed(Errno.EEXIST);
        }
        if (file.isDirectory() && ((flags & ACCESS) != READ_ONLY || (flags & (CREATE | TRUNCATE)) != 0)) {
            throw new Failed(Errno.EISDIR);
        }
        if (!file.isDirectory() && (flags & DIRECTORY) != 0) {
            throw new Failed(Errno.ENOTDIR);
        }
        if (file.type == FileType.REGULAR && (flags & TRUNCATE) != 0) {
            resize(file, 0);
        }
    }

    static boolean reads(Fd fd) {
        return fd.isAnonymous() || (fd.flags() & ACCESS) != WRITE_ONLY;
    }

    static boolean writes(Fd fd) {
        return fd.isAnonymous() || (fd.flags() & ACCESS) != READ_ONLY;
    }

    static boolean appends(Fd fd) {
        return (fd.flags() & APPEND) != 0;
    }

    byte[] read(Fd fd, long offset, long size) {
        MemoryFile file = tree.file(fd);
        check(offset >= 0, Errno.EINVAL);
        check(reads(fd), Errno.EBADF);
        check(!file.isDirectory(), Errno.EISDIR);
        tree.read(file);
        return file.content.read(offset, size);
    }

    int write(Fd fd, long offset, Payload payload) {
        MemoryFile file = tree.file(fd);
        check(offset >= 0, Errno.EINVAL);
        check(writes(fd), Errno.EBADF);
        check(!file.isDirectory(), Errno.EISDIR);
        byte[] bytes = payload.toByteArray();
        file.content.write(appends(fd) ? file.content.size() : offset, bytes);
        file.modified(tree.now());
        return bytes.length;
    }

    void truncate(MemoryFile file, long size) {
        check(size >= 0, Errno.EINVAL);
        check(!file.isDirectory(), Errno.EISDIR);
        check(file.type == FileType.REGULAR, Errno.EINVAL);
        resize(file, size);
    }

    void truncate(Fd fd, long size) {
        MemoryFile file = tree.file(fd);
        check(size >= 0 && file.type == FileType.REGULAR && writes(fd), Errno.EINVAL);
        resize(file, size);
    }

    private void resize(MemoryFile file, long size) {
        file.content.resize(size);
        file.modified(tree.now());
    }

    static void check(boolean holds, Errno otherwise) {
        if (!holds) {
            throw new Failed(otherwise);
        }
    }
}
