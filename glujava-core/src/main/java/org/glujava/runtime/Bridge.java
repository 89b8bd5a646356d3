package org.glujava.runtime;

import java.nio.ByteBuffer;

/**
 * What joins Java and C in a process. Each bridge binds the methods of {@link Natives} to C's functions and lets C call
 * the methods of {@link Upcalls}; what it does beyond these is here.
 */
interface Bridge {
    /** Returns native bytes where they are. */
    ByteBuffer view(long address, long length);

    /** Returns a copy of native bytes. */
    byte[] read(long address, int length);
}
