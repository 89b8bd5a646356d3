package org.glujava.type;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * What stat(2) tells of a file (GlusterFS: {@code struct iatt}). A value: it may be kept.
 *
 * @param flags which fields are valid, the VALID_* bits
 * @param gfid the file's id
 * @param type what it is
 * @param permissions the lower twelve bits of st_mode
 * @param ino inode number
 * @param dev backing device
 * @param rdev device number of a special file
 * @param size size in bytes
 * @param nlink number of hard links
 * @param uid owner
 * @param gid owner's group
 * @param blockSize preferred size of a transfer, in bytes
 * @param blocks blocks of 512 bytes in use
 * @param atime last access
 * @param mtime last modification
 * @param ctime last change of status
 * @param btime creation
 * @param attributes attributes of chattr(1), as in statx(2)
 * @param attributesMask which of the attributes mean something
 */
public record Iatt(
        long flags,
        Gfid gfid,
        FileType type,
        int permissions,
        long ino,
        long dev,
        long rdev,
        long size,
        int nlink,
        int uid,
        int gid,
        int blockSize,
        long blocks,
        Instant atime,
        Instant mtime,
        Instant ctime,
        Instant btime,
        long attributes,
        long attributesMask) {
    /** All fields valid. */
    public static final long VALID_ALL = 0x1fff;

    /** GluJava's own: reads the layout that {@code window.c} writes. */
    public static Iatt read(ByteBuffer from, int at) {
        return new Iatt(
                from.getLong(at),
                new Gfid(Long.reverseBytes(from.getLong(at + 128)), Long.reverseBytes(from.getLong(at + 136))),
                FileType.of(from.getInt(at + 148)),
                from.getInt(at + 144),
                from.getLong(at + 8),
                from.getLong(at + 16),
                from.getLong(at + 24),
                from.getLong(at + 32),
                from.getInt(at + 40),
                from.getInt(at + 44),
                from.getInt(at + 48),
                from.getInt(at + 52),
                from.getLong(at + 56),
                Instant.ofEpochSecond(from.getLong(at + 64), from.getInt(at + 96)),
                Instant.ofEpochSecond(from.getLong(at + 72), from.getInt(at + 100)),
                Instant.ofEpochSecond(from.getLong(at + 80), from.getInt(at + 104)),
                Instant.ofEpochSecond(from.getLong(at + 88), from.getInt(at + 108)),
                from.getLong(at + 112),
                from.getLong(at + 120));
    }

    /** GluJava's own: writes the layout that {@code window.c} reads. */
    public void writeTo(ByteBuffer to, int at) {
        to.putLong(at, flags);
        to.putLong(at + 8, ino);
        to.putLong(at + 16, dev);
        to.putLong(at + 24, rdev);
        to.putLong(at + 32, size);
        to.putInt(at + 40, nlink);
        to.putInt(at + 44, uid);
        to.putInt(at + 48, gid);
        to.putInt(at + 52, blockSize);
        to.putLong(at + 56, blocks);
        to.putLong(at + 64, atime.getEpochSecond());
        to.putLong(at + 72, mtime.getEpochSecond());
        to.putLong(at + 80, ctime.getEpochSecond());
        to.putLong(at + 88, btime.getEpochSecond());
        to.putInt(at + 96, atime.getNano());
        to.putInt(at + 100, mtime.getNano());
        to.putInt(at + 104, ctime.getNano());
        to.putInt(at + 108, btime.getNano());
        to.putLong(at + 112, attributes);
        to.putLong(at + 120, attributesMask);
        to.putLong(at + 128, Long.reverseBytes(gfid.high()));
        to.putLong(at + 136, Long.reverseBytes(gfid.low()));
        to.putInt(at + 144, permissions);
        to.putInt(at + 148, type.ordinal());
    }
}
