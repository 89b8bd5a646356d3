package org.glujava.type;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** GluJava's own: the parts of structs in windows that are more than a number. */
public final class Records {
    private static final int OWNER_SIZE = 1024;

    private Records() {}

    /** What is kept of something that may be null. */
    public static <T> @Nullable T keep(@Nullable Borrowable<T> value) {
        return value == null ? null : value.keep();
    }

    /** Closes a part that is a kept one; all others are left alone. */
    public static void close(@Nullable Object part) {
        if (part instanceof KeptInode inode) {
            inode.close();
        } else if (part instanceof KeptFd fd) {
            fd.close();
        } else if (part instanceof KeptLoc loc) {
            loc.close();
        } else if (part instanceof KeptDirEntries entries) {
            entries.close();
        }
    }

    /** The bytes of a gfid are in their own order, not in the machine's. */
    public static Gfid gfid(ByteBuffer from, int at) {
        return new Gfid(Long.reverseBytes(from.getLong(at)), Long.reverseBytes(from.getLong(at + 8)));
    }

    public static void putGfid(ByteBuffer to, int at, Gfid gfid) {
        to.putLong(at, Long.reverseBytes(gfid.high()));
        to.putLong(at + 8, Long.reverseBytes(gfid.low()));
    }

    public static Instant time(ByteBuffer from, int at) {
        long seconds = from.getLong(at);
        // No file system has such times, but a broken one may say so.
        long possible = Math.max(Instant.MIN.getEpochSecond(), Math.min(seconds, Instant.MAX.getEpochSecond()));
        return Instant.ofEpochSecond(possible, possible == seconds ? from.getInt(at + 8) : 0);
    }

    public static void putTime(ByteBuffer to, int at, Instant time) {
        to.putLong(at, time.getEpochSecond());
        to.putInt(at + 8, time.getNano());
    }

    public static byte[] bytes(ByteBuffer from, int at, int length) {
        byte[] bytes = new byte[length];
        from.get(at, bytes);
        return bytes;
    }

    public static void putBytes(ByteBuffer to, int at, int length, byte[] bytes) {
        if (bytes.length != length) {
            throw new IllegalArgumentException("expected " + length + " bytes, not " + bytes.length);
        }
        to.put(at, bytes);
    }

    public static byte[] owner(ByteBuffer from, int at) {
        return bytes(from, at + 4, from.getInt(at));
    }

    public static void putOwner(ByteBuffer to, int at, byte[] owner) {
        if (owner.length > OWNER_SIZE) {
            throw new IllegalArgumentException("the owner of a lock has " + owner.length + " bytes; at most "
                    + OWNER_SIZE + " are possible");
        }
        to.putInt(at, owner.length);
        to.put(at + 4, owner);
    }
}
