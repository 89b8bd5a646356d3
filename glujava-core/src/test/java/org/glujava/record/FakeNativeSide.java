package org.glujava.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A native side without native code: it notes what it is asked, and keeps texts under made-up addresses. */
public final class FakeNativeSide implements NativeSide {
    public final List<Integer> resumed = new ArrayList<>();
    public final Map<Long, byte[]> memory = new HashMap<>();
    public final List<Integer> suspensions = new ArrayList<>();
    public int suspendResult;
    public Runnable suspending = () -> {};
    public int resumeFails;
    public java.util.function.IntConsumer keptBy = record -> {};
    private long nextAddress = 0x10000;

    private static final long CREDENTIALS = 1;
    public final Handles handles = new Handles(this);
    final Map<Integer, CallRecord> records = new HashMap<>();
    public final List<CallRecord> branches = new ArrayList<>();
    public final List<CallRecord> operations = new ArrayList<>();
    public final List<Integer> cancelled = new ArrayList<>();
    public final Map<Long, Integer> references = new ConcurrentHashMap<>();
    public final List<Long> packed = new ArrayList<>();
    public int operationResult;
    public int startResult;

    @Override
    public int suspend(int record) {
        suspending.run();
        return suspendResult;
    }

    @Override
    public int keepArguments(int record) {
        keptBy.accept(record);
        return 0;
    }

    @Override
    public synchronized int resume(int record, int suspension, int verdict) {
        if (resumeFails-- > 0) {
            throw new StackOverflowError("made up");
        }
        resumed.add(verdict);
        suspensions.add(suspension);
        notifyAll();
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
    public byte[] credentials(int record) {
        return memory.get(CREDENTIALS);
    }

    @Override
    public int branch(int record, boolean first) {
        if (first) {
            branches.clear();
        }
        return newRecord(branches);
    }

    @Override
    public int operation(byte[] credentials) {
        memory.put(CREDENTIALS, credentials);
        return operationResult != 0 ? -operationResult : newRecord(operations);
    }

    @Override
    public int start(int record) {
        return startResult;
    }

    @Override
    public void cancel(int record) {
        cancelled.add(record);
    }

    @Override
    public CallRecord record(int number) {
        return records.get(number);
    }

    @Override
    public boolean retain(int kind, long pointer) {
        references.merge(pointer, 1, Integer::sum);
        return true;
    }

    @Override
    public void release(int kind, long pointer) {
        references.merge(pointer, -1, Integer::sum);
    }

    @Override
    public long make(int kind, long inode, int flags, long pid) {
        nextAddress += 0x10000;
        references.merge(nextAddress, 1, Integer::sum);
        return nextAddress;
    }

    @Override
    public Handles handles() {
        return handles;
    }

    private int newRecord(List<CallRecord> among) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(Layout.RECORD_SIZE).order(ByteOrder.nativeOrder());
        CallRecord made = new CallRecord(100 + records.size(), bytes);
        records.put(made.id(), made);
        among.add(made);
        return made.id();
    }

    @Override
    public long pack(int record, int kind, long base, byte[] content) {
        packed.add(base);
        return keep(record, content);
    }
}
