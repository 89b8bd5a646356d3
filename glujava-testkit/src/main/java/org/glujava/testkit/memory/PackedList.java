package org.glujava.testkit.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.glujava.record.Layout;
import org.glujava.record.Structs;

/**
 * A packed list of locks or of directory entries.
 *
 * @param content the bytes that Java wrote
 */
record PackedList(byte[] content) {
    private static final int LOCK = Structs.FLOCK_SIZE + 2 * Integer.BYTES;

    /** Returns the number of directory entries. */
    int entries() {
        ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.nativeOrder());
        int count = 0;
        for (int at = 0; at < content.length; count++) {
            at += Layout.DIR_ENTRY_SIZE + in.getInt(at + Layout.DIR_ENTRY_NAME_LENGTH);
        }
        return count;
    }

    /** Returns the number of locks. */
    int locks() {
        ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.nativeOrder());
        int count = 0;
        for (int at = 0; at < content.length; count++) {
            at += LOCK + Math.max(0, in.getInt(at + LOCK - Integer.BYTES));
        }
        return count;
    }

    /** Returns directory entries with the gfids and types of their inodes. */
    byte[] entries(Memory memory) {
        ByteBuffer in = ByteBuffer.wrap(content.clone()).order(ByteOrder.nativeOrder());
        int at = 0;
        while (at < in.capacity()) {
            long inode = in.getLong(at + Layout.DIR_ENTRY_INODE);
            if (inode != 0) {
                MemoryInode known = memory.object(inode, MemoryInode.class);
                in.putInt(at + Layout.DIR_ENTRY_INODE_TYPE, Windows.type(known));
                Structs.putGfid(in, at + Layout.DIR_ENTRY_GFID, known.gfid());
            }
            at += Layout.DIR_ENTRY_SIZE + in.getInt(at + Layout.DIR_ENTRY_NAME_LENGTH);
        }
        return in.array();
    }
}
