package org.glujava.runtime;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.glujava.record.NativeSide;

/** The native side, reached through JNA. */
final class JnaNativeSide implements NativeSide {
    static final JnaNativeSide INSTANCE = new JnaNativeSide();

    private static final int FIRST_GUESS = 2048;

    private JnaNativeSide() {}

    @Override
    public int suspend(int call) {
        return Natives.glujava_suspend(call);
    }

    @Override
    public int keepArguments(int call) {
        return Natives.glujava_keep_args(call);
    }

    @Override
    public int resume(int call, int verdict) {
        return Natives.glujava_resume(call, verdict);
    }

    @Override
    public byte[] read(long address, int length) {
        return new Pointer(address).getByteArray(0, length);
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
        return new Pointer(address).getByteBuffer(0, length).order(ByteOrder.nativeOrder());
    }

    @Override
    public byte[] unpack(int kind, long pointer) {
        byte[] out = new byte[FIRST_GUESS];
        int size = Natives.glujava_unpack(kind, pointer, out, out.length);
        if (size > out.length) {
            out = new byte[size];
            size = Natives.glujava_unpack(kind, pointer, out, size);
        }
        return Arrays.copyOf(out, size);
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
