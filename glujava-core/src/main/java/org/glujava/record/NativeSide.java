package org.glujava.record;

import java.nio.ByteBuffer;

/** What frames ask of the native side, beyond the record they share with it. */
public interface NativeSide {
    /** Makes the native side own what it borrowed for a call that is being suspended; an errno, or 0. */
    int suspend(int record);

    /** Keeps the arguments of a fop until it is answered, also in the record's kept window; an errno, or 0. */
    int keepArguments(int record);

    /** Carries out the verdict of a suspended call, at once or when its method returns; 0 when there is no such call. */
    int resume(int record, int verdict);

    /** Copies native bytes that are too long for a window. */
    byte[] read(long address, int length);

    /** Native bytes where they are. */
    ByteBuffer view(long address, long length);

    /** Puts bytes where the native side keeps them until the call's next verdict is done; their address. */
    long keep(int record, byte[] bytes);

    /** What a native object consists of, in native byte order; the layouts are in {@link Packs}. */
    byte[] unpack(int kind, long pointer);

    /** Makes a native object, which the native side keeps until the call's next verdict is done; its address. */
    long pack(int record, int kind, long base, byte[] content);
}
