package org.glujava.runtime;

import com.sun.jna.Pointer;
import org.glujava.record.NativeSide;

/** The native side, reached through JNA. */
final class JnaNativeSide implements NativeSide {
    static final JnaNativeSide INSTANCE = new JnaNativeSide();

    private JnaNativeSide() {}

    @Override
    public int suspend(int call) {
        return Natives.glujava_suspend(call);
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
}
