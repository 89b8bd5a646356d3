package org.glujava.testkit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import org.glujava.type.Errno;

/**
 * The content of a file of a {@link MemoryChild}: its bytes, and the blocks that are data. All other blocks are holes.
 */
final class MemoryBytes {
    /** The largest size of a file: enough for tests, and small enough for a test's JVM. */
    static final int MAX = 1 << 28;

    private static final int BLOCK = 4096;

    private final BitSet data = new BitSet();
    private byte[] bytes = {};

    int size() {
        return bytes.length;
    }

    int blocks() {
        return data.cardinality();
    }

    byte[] read(long offset, long size) {
        int from = (int) Math.min(offset, bytes.length);
        return Arrays.copyOfRange(bytes, from, (int) Math.min(bytes.length, from + Math.min(size, MAX)));
    }

    void write(long offset, byte[] written) {
        if (written.length == 0) {
            return; // does not even make the file longer
        }
        int end = end(offset, written.length);
        resize(Math.max(end, bytes.length));
        ByteBuffer.wrap(bytes).put((int) offset, written);
        data.set((int) offset / BLOCK, (end - 1) / BLOCK + 1);
    }

    void resize(long size) {
        if (size > MAX) {
            throw new MemoryTree.Failed(Errno.EFBIG);
        }
        bytes = bytes.length == size ? bytes : Arrays.copyOf(bytes, (int) size);
        data.clear(((int) size + BLOCK - 1) / BLOCK, Math.max(data.length(), ((int) size + BLOCK - 1) / BLOCK));
    }

    /** Overwrites a range with zeros; whole blocks become holes. */
    void clear(long offset, long length) {
        int from = (int) Math.min(offset, bytes.length);
        int to = (int) Math.min(bytes.length, from + Math.min(length, MAX));
        Arrays.fill(bytes, from, to, (byte) 0);
        int first = (from + BLOCK - 1) / BLOCK;
        int end = to == bytes.length ? (to + BLOCK - 1) / BLOCK : to / BLOCK;
        data.clear(first, Math.max(first, end));
    }

    static int end(long offset, long length) {
        if (offset > MAX || length > MAX - offset) {
            throw new MemoryTree.Failed(Errno.EFBIG);
        }
        return (int) (offset + length);
    }

    /** Returns the offset of the next data or hole, at the given offset or after it. The end of the file is a hole. */
    long seek(long offset, boolean hole) {
        if (offset < 0 || offset >= bytes.length) {
            throw new MemoryTree.Failed(Errno.ENXIO);
        }
        int block = (int) offset / BLOCK;
        int found = hole ? data.nextClearBit(block) : data.nextSetBit(block);
        if (found < 0) {
            throw new MemoryTree.Failed(Errno.ENXIO);
        }
        return Math.min(Math.max(offset, (long) found * BLOCK), bytes.length);
    }
}
