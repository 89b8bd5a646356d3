package org.glujava.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Native memory, which the bridge of the process reads. */
final class NativeMemory {
    @SuppressWarnings("NullAway.Init") // use() sets it before anything is read
    private static Bridge bridge;

    private NativeMemory() {}

    /** Called once, before C calls Java for the first time. */
    static void use(Bridge inUse) {
        bridge = inUse;
    }

    /** Returns whether Java can call C. */
    static boolean isInUse() {
        return bridge != null;
    }

    /** Returns native bytes where they are, in native order. */
    static ByteBuffer view(long address, long length) {
        return bridge.view(address, length).order(ByteOrder.nativeOrder());
    }

    /** Returns a copy of native bytes. */
    static byte[] read(long address, int length) {
        return bridge.read(address, length);
    }
}
