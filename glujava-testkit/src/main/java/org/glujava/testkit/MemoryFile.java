package org.glujava.testkit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glujava.type.DictValue;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.IattFlags;
import org.glujava.type.Utf8;

/** A file of a {@link MemoryChild}. */
final class MemoryFile {
    private static final int BLOCK = 4096;
    private static final int SECTOR = 512;

    final Gfid gfid;
    final FileType type;
    final long ino;
    final Map<String, MemoryFile> entries = new LinkedHashMap<>();
    final MemoryBytes content = new MemoryBytes();
    final Map<String, DictValue> xattrs = new LinkedHashMap<>();
    String target = "";
    int permissions;
    int uid;
    int gid;
    int nlink;
    long rdev;
    Instant atime;
    Instant mtime;
    Instant ctime;

    MemoryFile(Gfid gfid, FileType type, long ino, int permissions, Instant now) {
        this.gfid = gfid;
        this.type = type;
        this.ino = ino;
        this.permissions = permissions;
        this.atime = now;
        this.mtime = now;
        this.ctime = now;
        this.nlink = isDirectory() ? 2 : 0;
    }

    boolean isDirectory() {
        return type == FileType.DIRECTORY;
    }

    /** Whether it has no name left. */
    boolean isGone() {
        return nlink == 0;
    }

    long size() {
        return switch (type) {
            case REGULAR -> content.size();
            case SYMLINK -> Utf8.encode(target).length;
            case DIRECTORY -> BLOCK;
            default -> 0;
        };
    }

    void modified(Instant now) {
        mtime = now;
        ctime = now;
    }

    Iatt stat() {
        return Iatt.zero()
                .withFlags(IattFlags.ALL)
                .withGfid(gfid)
                .withType(type)
                .withPermissions(permissions)
                .withIno(ino)
                .withRdev(rdev)
                .withSize(size())
                .withNlink(nlink)
                .withUid(uid)
                .withGid(gid)
                .withBlockSize(BLOCK)
                .withBlocks((isDirectory() ? 1L : content.blocks()) * (BLOCK / SECTOR))
                .withAtime(atime)
                .withMtime(mtime)
                .withCtime(ctime);
    }
}
