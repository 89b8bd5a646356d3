package org.glujava.runtime;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.glujava.record.CallRecord;
import org.glujava.record.Handles;
import org.glujava.record.NativeSide;

/** The native side of one instance, in GlusterFS's process. */
final class GlusterNativeSide implements NativeSide {
    private static final int FIRST_GUESS = 2048;

    private final int instance;
    private final Handles handles = new Handles(this);

    GlusterNativeSide(int instance) {
        this.instance = instance;
    }

    @Override
    public int suspend(int call) {
        return Natives.glujava_suspend(call);
    }

    @Override
    public int keepArguments(int call) {
        return Natives.glujava_keep_args(call);
    }

    @Override
    public int resume(int call, int suspension, int verdict) {
        return Natives.glujava_resume(call, suspension, verdict);
    }

    @Override
    public byte[] read(long address, int length) {
        return NativeMemory.read(address, length);
    }

    @Override
    public long keep(int call, byte[] bytes) {
        long address = Natives.glujava_keep(call, bytes, bytes.length);
        if (address == 0) {
            throw new OutOfMemoryError("the native side has no room for " + bytes.length + " bytes");
        }
        return address;
    }

    @Override
    public ByteBuffer view(long address, long length) {
        return NativeMemory.view(address, length);
    }

    /** Fills an array, cut off at its end, and returns the whole length. */
    private interface Filler {
        int fill(byte[] out);
    }

    private static byte[] fill(Filler filler) {
        byte[] out = new byte[FIRST_GUESS];
        int size = filler.fill(out);
        if (size > out.length) {
            out = new byte[size];
            size = filler.fill(out);
        }
        return Arrays.copyOf(out, size);
    }

    @Override
    public byte[] unpack(int kind, long pointer) {
        return fill(out -> Natives.glujava_unpack(kind, pointer, out, out.length));
    }

    @Override
    public byte[] credentials(int call) {
        return fill(out -> Natives.glujava_credentials(call, out, out.length));
    }

    @Override
    public int branch(int call, boolean first) {
        return Natives.glujava_branch(call, first ? 1 : 0);
    }

    @Override
    public int operation(byte[] credentials) {
        return Natives.glujava_operation(instance, credentials, credentials.length);
    }

    @Override
    public int start(int call) {
        return Natives.glujava_start(call);
    }

    @Override
    public void cancel(int call) {
        Natives.glujava_cancel(call);
    }

    @Override
    public CallRecord record(int number) {
        return Upcalls.RECORDS.get(number);
    }

    @Override
    public boolean retain(int kind, long pointer) {
        return Natives.glujava_retain(instance, kind, pointer) != 0;
    }

    @Override
    public void release(int kind, long pointer) {
        Natives.glujava_release(instance, kind, pointer);
    }

    @Override
    public long make(int kind, long inode, int flags, long pid) {
        return Natives.glujava_make(instance, kind, inode, flags, pid);
    }

    @Override
    public Handles handles() {
        return handles;
    }

    @Override
    public long pack(int call, int kind, long base, byte[] content) {
        long address = Natives.glujava_pack(call, kind, base, content, content.length);
        if (address == 0) {
            throw new OutOfMemoryError("the native side could not make an object of " + content.length + " bytes");
        }
        return address;
    }
}
