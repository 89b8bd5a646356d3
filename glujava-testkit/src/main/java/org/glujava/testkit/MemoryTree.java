package org.glujava.testkit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Loc;
import org.glujava.type.Utf8;
import org.jspecify.annotations.Nullable;

/** The files of a {@link MemoryChild}, and their names. Errors are those of storage/posix. */
final class MemoryTree {
    static final int MAX_NAME = 255;

    private static final int SET_GID = 02000;

    /** A fop that fails. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Errno error;

        Failed(Errno error) {
            super(error.toString());
            this.error = error;
        }

        Errno error() {
            return error;
        }
    }

    private final Map<Gfid, MemoryFile> all = new HashMap<>();
    private long lastIno;
    private long ticks;

    MemoryTree() {
        all.put(Gfid.ROOT, new MemoryFile(Gfid.ROOT, FileType.DIRECTORY, ++lastIno, 0755, now()));
    }

    /** Each change has a time of its own. */
    Instant now() {
        return Instant.ofEpochSecond(1_700_000_000, ++ticks * 1000);
    }

    private static boolean hasName(Loc loc) {
        return loc.name() != null && !loc.parentGfid().isNull();
    }

    MemoryFile file(Loc loc) {
        if (hasName(loc)) {
            MemoryFile found = directory(loc).entries.get(name(loc));
            if (found == null) {
                throw new Failed(Errno.ENOENT);
            }
            return found;
        }
        MemoryFile found = all.get(loc.fileGfid());
        if (found == null || found.isGone()) { // by its id alone a file is found only while it has a name
            throw new Failed(Errno.ESTALE);
        }
        return found;
    }

    @Nullable MemoryFile fileIfThere(Loc loc) {
        return directory(loc).entries.get(name(loc));
    }

    MemoryFile file(Fd fd) {
        MemoryFile found = all.get(fd.gfid());
        if (found == null) {
            throw new Failed(Errno.EBADF);
        }
        return found;
    }

    boolean isThere(Gfid gfid) {
        MemoryFile found = all.get(gfid);
        return found != null && !found.isGone();
    }

    /** The directory that holds the name. */
    MemoryFile directory(Loc loc) {
        MemoryFile found = all.get(loc.parentGfid());
        if (found == null || found.isGone()) {
            throw new Failed(Errno.ENOENT);
        }
        if (!found.isDirectory()) {
            throw new Failed(Errno.ENOTDIR);
        }
        return found;
    }

    static String name(Loc loc) {
        String name = Objects.requireNonNull(loc.name());
        if (Utf8.encode(name).length > MAX_NAME) {
            throw new Failed(Errno.ENAMETOOLONG);
        }
        return name;
    }

    MemoryFile make(Loc loc, FileType type, int permissions, @Nullable Gfid wanted) {
        if (fileIfThere(loc) != null) {
            throw new Failed(Errno.EEXIST);
        }
        Gfid gfid = wanted == null || wanted.isNull() ? Gfid.random() : wanted;
        MemoryFile made = new MemoryFile(gfid, type, ++lastIno, permissions & 07777, now());
        MemoryFile directory = directory(loc);
        if ((directory.permissions & SET_GID) != 0) {
            made.gid = directory.gid;
            made.permissions |= type == FileType.DIRECTORY ? SET_GID : 0;
        }
        all.put(gfid, made);
        put(directory, name(loc), made);
        return made;
    }

    /** How many files there are. */
    int count() {
        return (int) all.values().stream().filter(file -> !file.isGone()).count();
    }

    /** How many blocks hold data. */
    long blocks() {
        return all.values().stream().mapToLong(file -> file.content.blocks()).sum();
    }

    void link(MemoryFile file, Loc loc) {
        if (fileIfThere(loc) != null) {
            throw new Failed(Errno.EEXIST);
        }
        if (file.isDirectory()) {
            throw new Failed(Errno.EPERM);
        }
        put(directory(loc), name(loc), file);
    }

    private void put(MemoryFile directory, String name, MemoryFile file) {
        directory.entries.put(name, file);
        directory.modified(now());
        if (file.isDirectory()) {
            directory.nlink++;
        } else {
            file.nlink++;
            file.ctime = now();
        }
    }

    private void take(MemoryFile directory, String name, MemoryFile file) {
        directory.entries.remove(name);
        directory.modified(now());
        if (file.isDirectory()) {
            directory.nlink--;
        } else {
            file.nlink--;
            file.ctime = now();
        }
    }

    /** Who has it open may use it on. */
    private void takeAway(MemoryFile directory, String name, MemoryFile file) {
        take(directory, name, file);
        file.nlink = file.isDirectory() ? 0 : file.nlink;
    }

    void unlink(Loc loc) {
        MemoryFile file = file(loc);
        if (file.isDirectory()) {
            throw new Failed(Errno.EISDIR);
        }
        takeAway(directory(loc), name(loc), file);
    }

    void rmdir(Loc loc) {
        MemoryFile file = file(loc);
        if (!file.isDirectory()) {
            throw new Failed(Errno.ENOTDIR);
        }
        if (!file.entries.isEmpty()) {
            throw new Failed(Errno.ENOTEMPTY);
        }
        takeAway(directory(loc), name(loc), file);
    }

    void rename(Loc from, Loc to) {
        MemoryFile file = file(from);
        MemoryFile there = fileIfThere(to);
        if (there == file) {
            return;
        }
        if (file.isDirectory() && contains(file, directory(to))) {
            throw new Failed(Errno.EINVAL);
        }
        if (there != null && there.isDirectory() && contains(there, directory(from))) {
            throw new Failed(Errno.ENOTEMPTY); // whatever is renamed to a directory above it
        }
        if (there != null) {
            checkReplaceable(file, there);
            takeAway(directory(to), name(to), there);
        }
        take(directory(from), name(from), file);
        put(directory(to), name(to), file);
    }

    private static void checkReplaceable(MemoryFile by, MemoryFile there) {
        if (there.isDirectory() && !by.isDirectory()) {
            throw new Failed(Errno.EISDIR);
        }
        if (by.isDirectory() && !there.isDirectory()) {
            throw new Failed(Errno.ENOTDIR);
        }
        if (!there.entries.isEmpty()) {
            throw new Failed(Errno.ENOTEMPTY);
        }
    }

    private static boolean contains(MemoryFile directory, MemoryFile sought) {
        return directory == sought
                || directory.entries.values().stream().anyMatch(each -> each.isDirectory() && contains(each, sought));
    }
}
