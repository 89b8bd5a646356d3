package org.glujava.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A native side without native code: it notes what it is asked, and keeps texts under made-up addresses. */
final class FakeNativeSide implements NativeSide {
    final List<Integer> resumed = new ArrayList<>();
    final Map<Long, byte[]> memory = new HashMap<>();
    int suspendResult;
    java.util.function.IntConsumer keptBy = record -> {};
    private long nextAddress = 0x10000;

    @Override
    public int suspend(int record) {
        return suspendResult;
    }

    @Override
    public int keepArguments(int record) {
        keptBy.accept(record);
        return 0;
    }

    @Override
    public synchronized int resume(int record, int verdict) {
        resumed.add(verdict);
        return 1;
    }

    @Override
    public byte[] read(long address, int length) {
        byte[] bytes = memory.get(address);
        if (bytes == null || bytes.length != length) {
            throw new AssertionError("no text of " + length + " bytes at " + address);
        }
        return bytes;
    }

    @Override
    public long keep(int record, byte[] bytes) {
        nextAddress += 0x10000;
        memory.put(nextAddress, bytes);
        return nextAddress;
    }

    @Override
    public ByteBuffer view(long address, long length) {
        return ByteBuffer.wrap(read(address, (int) length)).order(ByteOrder.nativeOrder());
    }

    @Override
    public byte[] unpack(int kind, long pointer) {
        return memory.get(pointer);
    }

    @Override
    public long pack(int record, int kind, long base, byte[] content) {
        return keep(record, content);
    }
}
