package org.glujava.testkit.memory;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.glujava.record.CallRecord;
import org.glujava.record.Handles;
import org.glujava.record.Layout;
import org.glujava.record.NativeSide;
import org.glujava.record.ReferenceWatch;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/** The native side of one instance, or of the test itself, in memory. */
final class MemoryNativeSide implements NativeSide {
    private final Memory memory;
    private final Handles handles;
    private @Nullable Calls calls;

    MemoryNativeSide(Memory memory, ReferenceWatch watch) {
        this.memory = memory;
        this.handles = new Handles(this, watch);
    }

    void serve(Calls newCalls) {
        calls = newCalls;
    }

    private Calls calls() {
        return Objects.requireNonNull(calls, "not ready yet");
    }

    @Override
    public int suspend(int record) {
        return calls().suspend(calls().call(record));
    }

    @Override
    public int keepArguments(int record) {
        return calls().keepArguments(calls().call(record));
    }

    @Override
    public int resume(int record, int suspension, int verdict) {
        return calls().resume(record, suspension, verdict);
    }

    @Override
    public byte[] read(long address, int length) {
        return memory.read(address, length);
    }

    @Override
    public ByteBuffer view(long address, long length) {
        return memory.view(address, length);
    }

    @Override
    public long keep(int record, byte[] bytes) {
        return memory.put(bytes);
    }

    @Override
    public byte[] credentials(int record) {
        return CredentialBytes.rest(calls().call(record).credentials);
    }

    @Override
    public byte[] unpack(int kind, long pointer) {
        return switch (kind) {
            case Layout.PACK_DICT -> memory.object(pointer, MemoryDict.class).unpacked();
            case Layout.PACK_DIRENTS -> memory.object(pointer, PackedList.class).entries(memory);
            default -> memory.object(pointer, PackedList.class).content().clone();
        };
    }

    @Override
    public long pack(int record, int kind, long base, byte[] content) {
        return switch (kind) {
            case Layout.PACK_INODE, Layout.PACK_FD -> base; // needs no reference here
            case Layout.PACK_DICT ->
                memory.add((base == 0 ? new MemoryDict() : memory.object(base, MemoryDict.class)).edited(content));
            case Layout.PACK_PAYLOAD -> payload(Math.toIntExact(base));
            default -> memory.add(new PackedList(content));
        };
    }

    private long payload(int size) {
        long bytes = memory.allocate(size);
        long vector = memory.allocate(2 * Long.BYTES);
        memory.view(vector, 2 * Long.BYTES).putLong(bytes).putLong(size);
        long made = memory.allocate(Layout.NEW_PAYLOAD_SIZE);
        memory.view(made, Layout.NEW_PAYLOAD_SIZE)
                .putLong(Layout.NEW_PAYLOAD_VECTOR, vector)
                .putLong(Layout.NEW_PAYLOAD_BYTES, bytes);
        return made;
    }

    @Override
    public int branch(int record, boolean first) {
        Call frame = calls().call(record);
        Branches fan = frame.fan;
        if (fan != null && first) {
            fan.drop();
        }
        if (fan == null || first) {
            fan = new Branches(calls(), frame);
            frame.fan = fan;
        }
        Call branch = calls().add(Call.Role.BRANCH, this, frame.credentials, frame.parent);
        branch.bytes.putInt(Layout.FOP, frame.fop().ordinal());
        fan.add(branch);
        return branch.id();
    }

    @Override
    public int operation(byte[] credentials) {
        if (!calls().isUp()) {
            return -Errno.ENOTCONN.value();
        }
        return calls().add(Call.Role.OPERATION, this, CredentialBytes.read(credentials), (opRet, opErrno, reply) -> {})
                .id();
    }

    @Override
    public int start(int record) {
        return calls().start(calls().call(record));
    }

    @Override
    public void cancel(int record) {
        Call operation = calls().callIfThere(record);
        if (operation != null) {
            calls().forget(operation);
        }
    }

    @Override
    public CallRecord record(int number) {
        return calls().call(number).record;
    }

    /** Does nothing: the watch of the handles counts references. */
    @Override
    public boolean retain(int kind, long pointer) {
        return true;
    }

    @Override
    public void release(int kind, long pointer) {}

    @Override
    public long make(int kind, long inode, int flags, long pid) {
        return kind == Layout.PACK_INODE
                ? new MemoryInode(memory).address()
                : memory.add(new MemoryFd(memory.object(inode, MemoryInode.class), flags, pid, pid < 0));
    }

    @Override
    public Handles handles() {
        return handles;
    }
}
