package org.glujava.runtime;

import java.nio.ByteBuffer;

/** How Java and C reach each other in this process: beyond the calls, which are the same with each bridge. */
interface Bridge {
    /** Binds {@link Natives} to C's functions, and C to the methods of {@link Upcalls}. */
    void bind();

    /** Returns native bytes where they are. */
    ByteBuffer view(long address, long length);

    /** Returns a copy of native bytes. */
    byte[] read(long address, int length);
}
