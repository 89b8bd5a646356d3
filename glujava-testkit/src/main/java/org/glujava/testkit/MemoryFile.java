package org.glujava.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glujava.spi.Utf8;
import org.glujava.type.DictValue;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.IattFlags;
import org.jspecify.annotations.Nullable;

/** A file of a {@link MemoryChild}. */
final class MemoryFile {
    private static final int BLOCK = 4096;
    private static final int SECTOR = 512;
    private static final int DEVICE = 64769;

    final Gfid gfid;
    final FileType type;
    final long ino;
    final Map<String, MemoryFile> entries = new LinkedHashMap<>();
    final MemoryBytes content = new MemoryBytes();
    final Map<String, DictValue> xattrs = new LinkedHashMap<>();
    final List<MemoryLock> locks = new ArrayList<>();

    /** For a directory: its parent. */
    @Nullable MemoryFile parent;

    /** For a directory: whether storage/posix has its handle, the symlink at its gfid that points to it. */
    boolean hasHandle = true;

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

    /**
     * Returns the folder above the brick, which storage/posix gives as {@code ..} of the root. It has no gfid, and so
     * no ino.
     */
    static MemoryFile aboveBrick(Instant now) {
        return new MemoryFile(Gfid.NULL, FileType.DIRECTORY, -1, 0755, now);
    }

    boolean isDirectory() {
        return type == FileType.DIRECTORY;
    }

    /** Returns whether it has no name any more. */
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

    /** Returns the number of sectors. GlusterFS counts none beyond the end of the file. */
    private long sectors() {
        long held = (type == FileType.REGULAR ? content.blocks() : size() > 0 ? 1 : 0) * (BLOCK / SECTOR);
        return Math.min(held, (size() + SECTOR - 1) / SECTOR);
    }

    /**
     * Returns whether a symlink has no target when storage/posix follows it, as for access and statfs. It is resolved
     * from the folder of the file's handle, in which a relative path finds nothing.
     */
    boolean leadsNowhere() {
        return type == FileType.SYMLINK && !target.matches("[./]+");
    }

    /**
     * Returns whether the first name in a symlink's target is longer than a name can be. Later names are not looked up.
     */
    boolean leadsToLongName() {
        return Stream.of(target.split("/"))
                .filter(name -> !name.matches("\\.{0,2}"))
                .findFirst()
                .filter(name -> Utf8.encode(name).length > MemoryTree.MAX_NAME)
                .isPresent();
    }

    Iatt stat() {
        return Iatt.zero()
                .withFlags(IattFlags.ALL & ~IattFlags.BTIME & (gfid.isNull() ? ~IattFlags.INO : ~0))
                .withGfid(gfid)
                .withType(type)
                .withPermissions(permissions)
                .withIno(ino)
                .withDev(DEVICE)
                .withRdev(rdev)
                .withSize(size())
                .withNlink(nlink)
                .withUid(uid)
                .withGid(gid)
                .withBlockSize(BLOCK)
                .withBlocks(sectors())
                .withAtime(atime)
                .withMtime(mtime)
                .withCtime(ctime);
    }
}
