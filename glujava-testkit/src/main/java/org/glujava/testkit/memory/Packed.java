package org.glujava.testkit.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.glujava.record.Structs;

/**
 * A list of locks or of directory entries, in the form in which it crosses.
 *
 * @param content as Java wrote it
 */
record Packed(byte[] content) {
    private static final int ENTRY = 4 * Long.BYTES + 4 * Integer.BYTES;
    private static final int LOCK = Structs.FLOCK_SIZE + 2 * Integer.BYTES;

    /** How many directory entries there are. */
    int entries() {
        ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.nativeOrder());
        int count = 0;
        for (int at = 0; at < content.length; count++) {
            at += ENTRY + 16 + Structs.IATT_SIZE + in.getInt(at + 40);
        }
        return count;
    }

    /** How many locks there are. */
    int locks() {
        ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.nativeOrder());
        int count = 0;
        for (int at = 0; at < content.length; count++) {
            at += LOCK + Math.max(0, in.getInt(at + LOCK - Integer.BYTES));
        }
        return count;
    }

    /** Directory entries, with what GlusterFS knows of their inodes. */
    byte[] entries(Memory memory) {
        ByteBuffer in = ByteBuffer.wrap(content.clone()).order(ByteOrder.nativeOrder());
        int at = 0;
        while (at < in.capacity()) {
            long inode = in.getLong(at + 24);
            if (inode != 0) {
                MemoryInode known = memory.object(inode, MemoryInode.class);
                in.putInt(at + 36, Windows.type(known));
                Structs.putGfid(in, at + ENTRY, known.gfid());
            }
            at += ENTRY + 16 + Structs.IATT_SIZE + in.getInt(at + 40);
        }
        return in.array();
    }
}
