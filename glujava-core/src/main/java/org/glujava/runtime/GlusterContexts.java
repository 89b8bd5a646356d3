package org.glujava.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.glujava.context.NativeContexts;

/**
 * GlusterFS's contexts of one instance.
 *
 * @param volume the native side's number of its volume: all versions of the translator share GlusterFS's contexts
 */
record GlusterContexts(int instance, int volume) implements NativeContexts {
    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    /**
     * The counts of ended inodes and fds, in native memory: each look-up reads them, so reading must need no native
     * call.
     */
    private static final class Endings {
        private static final int MOST_INSTANCES = 4096;

        static final ByteBuffer COUNTS =
                NativeMemory.view(Natives.glujava_endings(), (long) Integer.BYTES * MOST_INSTANCES);
    }

    @Override
    public long number(int kind, long pointer, boolean make) {
        return Natives.glujava_context(instance, kind, pointer, make ? 1 : 0);
    }

    @Override
    public boolean mayHaveEnded() {
        return (int) INT.getAcquire(Endings.COUNTS, volume * Integer.BYTES) != 0;
    }
}
