package org.glujava.record;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.glujava.type.Gfid;

/** The parts of records that are more than a number. */
final class Records {
    private Records() {}

    /** The bytes of a gfid are in their own order, not in the machine's. */
    static Gfid gfid(ByteBuffer from, int at) {
        return new Gfid(Long.reverseBytes(from.getLong(at)), Long.reverseBytes(from.getLong(at + 8)));
    }

    static void putGfid(ByteBuffer to, int at, Gfid gfid) {
        to.putLong(at, Long.reverseBytes(gfid.high()));
        to.putLong(at + 8, Long.reverseBytes(gfid.low()));
    }

    static Instant time(ByteBuffer from, int at) {
        return Instant.ofEpochSecond(from.getLong(at), from.getInt(at + 8));
    }

    static void putTime(ByteBuffer to, int at, Instant time) {
        to.putLong(at, time.getEpochSecond());
        to.putInt(at + 8, time.getNano());
    }

    static byte[] bytes(ByteBuffer from, int at, int length) {
        byte[] bytes = new byte[length];
        from.get(at, bytes);
        return bytes;
    }

    static void putBytes(ByteBuffer to, int at, int length, byte[] bytes) {
        if (bytes.length != length) {
            throw new IllegalArgumentException("expected " + length + " bytes, not " + bytes.length);
        }
        to.put(at, bytes);
    }

    static byte[] owner(ByteBuffer from, int at) {
        return bytes(from, at + 4, from.getInt(at));
    }

    static void putOwner(ByteBuffer to, int at, byte[] owner) {
        if (owner.length > Layout.OWNER_SIZE) {
            throw new IllegalArgumentException("the owner of a lock has " + owner.length + " bytes; at most "
                    + Layout.OWNER_SIZE + " are possible");
        }
        to.putInt(at, owner.length);
        to.put(at + 4, owner);
    }
}
