package org.glujava.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.glujava.record.Handles;
import org.glujava.spi.Utf8;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** The files of a {@link MemoryChild}, and their names. Its errors are those of storage/posix. */
final class MemoryTree {
    static final int MAX_NAME = 255;

    private static final int SET_GID = 02000;
    private static final Duration A_DAY = Duration.ofDays(1);

    /** Thrown to fail a fop. */
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
    private final Map<Long, MemoryFile> open = new HashMap<>();
    private final MemoryHandles handles;
    private Credentials by = Credentials.root();
    private LocResolver reach = LocResolver.DIRECT;
    private long lastIno;
    private long ticks;

    MemoryTree() {
        MemoryFile root = new MemoryFile(Gfid.ROOT, FileType.DIRECTORY, ++lastIno, 0755, now());
        root.nlink++; // the brick's own directory .glusterfs, which is hidden
        all.put(Gfid.ROOT, root);
        handles = new MemoryHandles(root);
    }

    /** Begins a fop: sets its user, and how it reaches the files. */
    void serve(Credentials newBy, LocResolver newReach) {
        by = newBy;
        reach = newReach;
    }

    /** Returns the user of the fop. */
    Credentials by() {
        return by;
    }

    /** Returns the time, which advances with each call. */
    Instant now() {
        return Instant.ofEpochSecond(1_700_000_000, ++ticks * 1000);
    }

    /** Returns the file of a loc. Most fops find it by its gfid only. */
    MemoryFile file(Loc loc) {
        if (reach.gfid(loc).isNull()) {
            throw new Failed(Errno.EINVAL);
        }
        MemoryFile byGfid = all.get(reach.gfid(loc));
        MemoryFile found = reach.isInPlace() ? handles.file(loc, byGfid) : byGfid;
        if (found == null || found.isGone()) { // by its gfid alone, a file is found only while it has a name
            throw new Failed(reach.isInPlace() || open.containsValue(found) ? Errno.ENOENT : Errno.ESTALE);
        }
        return found;
    }

    /** Returns the stat that storage/posix replies: with the gfid of the loc, also when another directory is at its path. */
    Iatt stat(MemoryFile file, Loc loc) {
        return file.stat().withGfid(reach.gfid(loc));
    }

    /** Returns the file of a name. */
    MemoryFile named(Loc loc) {
        MemoryFile found = fileIfThere(loc);
        if (found == null) {
            throw new Failed(Errno.ENOENT);
        }
        return found;
    }

    /**
     * Returns the file of a name for a lookup, which fails with ESTALE if the directory does not exist any more.
     *
     * @param hasXdata whether the lookup has xdata: then storage/posix makes a missing handle of a file that is new to
     *     the brick
     */
    MemoryFile looked(Loc loc, boolean hasXdata) {
        MemoryFile directory = directoryIfThere(loc);
        if (directory == null || directory.isGone()) {
            throw new Failed(Errno.ESTALE);
        }
        MemoryFile found = named(loc);
        Inode inode = loc.inode();
        found.hasHandle |= reach.isInPlace() && hasXdata && inode != null && inode.type() == FileType.UNKNOWN;
        return found;
    }

    /** Returns the file of a gfid for a lookup. storage/posix removes a handle without a target. */
    MemoryFile lookedByGfid(Loc loc) {
        if (!reach.gfid(loc).isNull() && !isThere(reach.gfid(loc))) {
            throw new Failed(Errno.ENOENT);
        }
        MemoryFile byGfid = all.get(reach.gfid(loc));
        if (reach.isInPlace()
                && byGfid != null
                && handles.file(loc, byGfid) == null
                && !MemoryHandles.isFound(byGfid)) {
            byGfid.hasHandle = false;
        }
        return file(loc);
    }

    @Nullable MemoryFile fileIfThere(Loc loc) {
        return directory(loc).entries.get(name(loc));
    }

    /** Records the file of an fd: the graph knows its gfid only when the reply has arrived at the top. */
    void opened(Fd fd, MemoryFile file) {
        open.put(Handles.addressOf(fd), file);
    }

    /** Called when an fd is released: removes its locks. */
    void released(long fd) {
        MemoryFile file = open.remove(fd);
        if (file != null) {
            file.locks.removeIf(lock -> lock.fd() == fd);
        }
    }

    MemoryFile file(Fd fd) {
        MemoryFile found = open.get(Handles.addressOf(fd));
        if (found == null) {
            found = all.get(fd.gfid());
        }
        if (found == null) {
            throw new Failed(Errno.EBADF);
        }
        return found;
    }

    boolean isThere(Gfid gfid) {
        MemoryFile found = all.get(gfid);
        return found != null && !found.isGone();
    }

    private @Nullable MemoryFile directoryIfThere(Loc loc) {
        MemoryFile byGfid = all.get(reach.parentGfid(loc));
        return reach.isInPlace() ? handles.directory(loc, byGfid) : byGfid;
    }

    /** Returns the directory that contains the name. */
    MemoryFile directory(Loc loc) {
        MemoryFile found = directoryIfThere(loc);
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
        made.uid = by.uid();
        made.gid = by.gid();
        if ((directory.permissions & SET_GID) != 0) {
            made.gid = directory.gid;
            made.permissions |= type == FileType.DIRECTORY ? SET_GID : 0;
        }
        all.put(gfid, made);
        put(directory, name(loc), made);
        return made;
    }

    /** Returns the number of files. */
    int count() {
        return (int) all.values().stream().filter(file -> !file.isGone()).count();
    }

    /** Returns the number of blocks with data. */
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
        file.parent = directory;
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

    /** Removes a name. Open fds stay usable. */
    private void takeAway(MemoryFile directory, String name, MemoryFile file) {
        take(directory, name, file);
        file.nlink = file.isDirectory() ? 0 : file.nlink;
    }

    void unlink(Loc loc) {
        MemoryFile file = named(loc);
        if (file.isDirectory()) {
            throw new Failed(Errno.EISDIR);
        }
        takeAway(directory(loc), name(loc), file);
    }

    void rmdir(Loc loc) {
        MemoryFile file = named(loc);
        if (!file.isDirectory()) {
            throw new Failed(Errno.ENOTDIR);
        }
        if (!file.entries.isEmpty()) {
            throw new Failed(Errno.ENOTEMPTY);
        }
        takeAway(directory(loc), name(loc), file);
    }

    void rename(Loc from, Loc to) {
        MemoryFile file = named(from);
        MemoryFile existing = fileIfThere(to);
        if (existing == file) {
            return;
        }
        file.hasHandle =
                !file.isDirectory(); // storage/posix makes the handle of a directory again after a successful rename
        if (file.isDirectory() && contains(file, directory(to))) {
            throw new Failed(Errno.EINVAL);
        }
        if (existing != null && existing.isDirectory() && contains(existing, directory(from))) {
            throw new Failed(Errno.ENOTEMPTY); // the new name is a directory above the file
        }
        if (existing != null) {
            checkReplaceable(file, existing);
            takeAway(directory(to), name(to), existing);
        }
        take(directory(from), name(from), file);
        put(directory(to), name(to), file);
        file.hasHandle = true;
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

    /** Sets the access time as the mount option relatime does: at the first read after a change, and once a day. */
    void read(MemoryFile file) {
        Instant now = now();
        if (!file.atime.isAfter(file.mtime)
                || !file.atime.isAfter(file.ctime)
                || file.atime.isBefore(now.minus(A_DAY))) {
            file.atime = now;
        }
    }

    private static boolean contains(MemoryFile directory, MemoryFile sought) {
        return directory == sought
                || directory.entries.values().stream().anyMatch(each -> each.isDirectory() && contains(each, sought));
    }
}
