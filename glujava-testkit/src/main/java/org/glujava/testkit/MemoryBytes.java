package org.glujava.testkit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import org.glujava.type.Errno;

/** What is in a file of a {@link MemoryChild}: bytes, and which blocks of them are data; the others are holes. */
final class MemoryBytes {
    /** What a file can hold: enough for tests, and no more than a test's JVM has. */
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

    /** Makes zeros of what is there; whole blocks become holes. */
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

    /** Where data, or a hole, begins at the offset or after it; the end of the file is a hole. */
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
