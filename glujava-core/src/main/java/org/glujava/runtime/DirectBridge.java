package org.glujava.runtime;

import java.nio.ByteBuffer;

/** The bridge over JNI alone. C has bound it, and all that belongs to it, before Java starts. */
final class DirectBridge implements Bridge {
    @Override
    public native ByteBuffer view(long address, long length);

    @Override
    public native byte[] read(long address, int length);
}
