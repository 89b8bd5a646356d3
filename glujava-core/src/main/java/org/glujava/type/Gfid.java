package org.glujava.type;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The id of a file or directory, the same on all bricks and clients (GlusterFS: {@code uuid_t gfid}).
 *
 * @param high the first eight bytes, the first byte in the highest bits
 * @param low the last eight bytes
 */
public record Gfid(long high, long low) implements Comparable<Gfid> {
    private static final int SIZE = 16;

    /** The gfid of no file: all bytes are zero. A file has it before its first lookup. */
    public static final Gfid NULL = new Gfid(0, 0);

    /** The gfid of the root directory of every volume. */
    public static final Gfid ROOT = new Gfid(0, 1);

    /**
     * Reads the form {@code 00000000-0000-0000-0000-000000000001}.
     *
     * @param text the text
     * @return the gfid
     * @throws IllegalArgumentException when the text has another form
     */
    public static Gfid parse(String text) {
        return of(UUID.fromString(text));
    }

    /**
     * {@return the gfid with the bytes of a UUID}
     *
     * @param uuid the UUID
     */
    public static Gfid of(UUID uuid) {
        return new Gfid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    /**
     * Reads 16 bytes, as in the xattr {@code trusted.gfid}.
     *
     * @param bytes 16 bytes
     * @return the gfid
     * @throws IllegalArgumentException when there are not 16 bytes
     */
    public static Gfid of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a gfid has " + SIZE + " bytes, not " + bytes.length);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new Gfid(in.getLong(), in.getLong());
    }

    /**
     * {@return a new gfid that no file has (GlusterFS: {@code gf_uuid_generate})} An operation that creates a file
     * needs one in xdata, as {@code gfid-req}.
     */
    public static Gfid random() {
        return of(UUID.randomUUID());
    }

    /** {@return the 16 bytes} */
    public byte[] toBytes() {
        return ByteBuffer.allocate(SIZE).putLong(high).putLong(low).array();
    }

    /** {@return the UUID with the same bytes} */
    public UUID toUuid() {
        return new UUID(high, low);
    }

    /** {@return whether this is {@link #ROOT}} */
    public boolean isRoot() {
        return equals(ROOT);
    }

    /** {@return the path of the file below the root folder of a brick: {@code .glusterfs/01/23/01234567-...}} */
    public Path toBrickPath() {
        String text = toString();
        return Path.of(".glusterfs", text.substring(0, 2), text.substring(2, 4), text);
    }

    /** {@return whether this is {@link #NULL}} */
    public boolean isNull() {
        return high == 0 && low == 0;
    }

    /** Compares in the order of the bytes (GlusterFS: {@code gf_uuid_compare}). */
    @Override
    public int compareTo(Gfid other) {
        int first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    // Written out: the JVM would make those of a record at run time, which takes about 10 ms at the first fop.

    @Override
    public boolean equals(Object other) {
        return other instanceof Gfid gfid && high == gfid.high && low == gfid.low;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(high) + Long.hashCode(low);
    }

    /** Returns the form that {@link #parse} reads. */
    @Override
    public String toString() {
        return toUuid().toString();
    }
}
