package org.glujava.type;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The id of a file or directory, the same on all bricks and clients (GlusterFS: {@code uuid_t gfid}).
 *
 * @param high the first eight bytes, the first in the highest bits
 * @param low the last eight bytes
 */
public record Gfid(long high, long low) implements Comparable<Gfid> {
    private static final int SIZE = 16;

    /** The id of nothing: all zero. A file has it before its first lookup. */
    public static final Gfid NULL = new Gfid(0, 0);

    /** The root directory of every volume. */
    public static final Gfid ROOT = new Gfid(0, 1);

    /** Reads the form {@code 00000000-0000-0000-0000-000000000001}. */
    public static Gfid parse(String text) {
        return of(UUID.fromString(text));
    }

    public static Gfid of(UUID uuid) {
        return new Gfid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    /** Reads 16 bytes, as in the xattr {@code trusted.gfid}. */
    public static Gfid of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a gfid has " + SIZE + " bytes, not " + bytes.length);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new Gfid(in.getLong(), in.getLong());
    }

    /** One that nobody has: what a new file's maker puts into xdata as {@code gfid-req} ({@code gf_uuid_generate}). */
    public static Gfid random() {
        return of(UUID.randomUUID());
    }

    /** Its 16 bytes. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(SIZE).putLong(high).putLong(low).array();
    }

    public UUID toUuid() {
        return new UUID(high, low);
    }

    public boolean isRoot() {
        return equals(ROOT);
    }

    /** Where a brick has it below its folder: {@code .glusterfs/01/23/01234567-...}. */
    public Path toBrickPath() {
        String text = toString();
        return Path.of(".glusterfs", text.substring(0, 2), text.substring(2, 4), text);
    }

    public boolean isNull() {
        return high == 0 && low == 0;
    }

    /** In the order of the bytes ({@code gf_uuid_compare}). */
    @Override
    public int compareTo(Gfid other) {
        int first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return toUuid().toString();
    }
}
