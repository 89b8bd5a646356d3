package org.glujava.record;

import java.nio.ByteBuffer;
import org.glujava.type.Flock;
import org.glujava.type.Lease;
import org.glujava.type.StatVfs;

/** The layouts of the rarer structs, as {@code window.c} has them. */
final class PlainStructs {
    private static final int LEASE_ID = 16;

    private PlainStructs() {}

    static StatVfs readStatVfs(ByteBuffer from, int at) {
        return new StatVfs(
                from.getLong(at),
                from.getLong(at + 8),
                from.getLong(at + 16),
                from.getLong(at + 24),
                from.getLong(at + 32),
                from.getLong(at + 40),
                from.getLong(at + 48),
                from.getLong(at + 56),
                from.getLong(at + 64),
                from.getLong(at + 72),
                from.getLong(at + 80));
    }

    static void write(StatVfs value, ByteBuffer to, int at) {
        to.putLong(at, value.blockSize());
        to.putLong(at + 8, value.fragmentSize());
        to.putLong(at + 16, value.blocks());
        to.putLong(at + 24, value.freeBlocks());
        to.putLong(at + 32, value.availableBlocks());
        to.putLong(at + 40, value.files());
        to.putLong(at + 48, value.freeFiles());
        to.putLong(at + 56, value.availableFiles());
        to.putLong(at + 64, value.id());
        to.putLong(at + 72, value.flags());
        to.putLong(at + 80, value.maxNameLength());
    }

    static Flock readFlock(ByteBuffer from, int at) {
        byte[] owner = new byte[Math.min(from.getInt(at + 28), Layout.OWNER_SIZE)];
        from.get(at + 32, owner);
        return new Flock(
                from.getInt(at), from.getInt(at + 4), from.getLong(at + 8), from.getLong(at + 16), from.getInt(at + 24),
                owner);
    }

    static void write(Flock value, ByteBuffer to, int at) {
        if (value.owner().length > Layout.OWNER_SIZE) {
            throw new IllegalArgumentException("a lock's owner has " + value.owner().length + " bytes; at most "
                    + Layout.OWNER_SIZE + " are possible");
        }
        to.putInt(at, value.type());
        to.putInt(at + 4, value.whence());
        to.putLong(at + 8, value.start());
        to.putLong(at + 16, value.length());
        to.putInt(at + 24, value.pid());
        to.putInt(at + 28, value.owner().length);
        to.put(at + 32, value.owner());
    }

    static Lease readLease(ByteBuffer from, int at) {
        byte[] id = new byte[LEASE_ID];
        from.get(at + 8, id);
        return new Lease(from.getInt(at), from.getInt(at + 4), id, from.getInt(at + 24));
    }

    static void write(Lease value, ByteBuffer to, int at) {
        if (value.id().length != LEASE_ID) {
            throw new IllegalArgumentException("a lease id has 16 bytes, not " + value.id().length);
        }
        to.putInt(at, value.command());
        to.putInt(at + 4, value.type());
        to.put(at + 8, value.id());
        to.putInt(at + 24, value.flags());
    }
}
