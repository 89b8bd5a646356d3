package org.glujava.type;

import java.util.UUID;

/**
 * The id of a file or directory, the same on all bricks and clients (GlusterFS: {@code uuid_t gfid}).
 *
 * @param high the first eight bytes, the first in the highest bits
 * @param low the last eight bytes
 */
public record Gfid(long high, long low) {
    /** The id of nothing: all zero. A file has it before its first lookup. */
    public static final Gfid NULL = new Gfid(0, 0);

    /** The root directory of every volume. */
    public static final Gfid ROOT = new Gfid(0, 1);

    /** Reads the form {@code 00000000-0000-0000-0000-000000000001}. */
    public static Gfid parse(String text) {
        UUID uuid = UUID.fromString(text);
        return new Gfid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    public boolean isNull() {
        return high == 0 && low == 0;
    }

    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
