package org.glujava.record;

import java.nio.ByteBuffer;

/** What frames ask of the native side, beyond the record they share with it. */
public interface NativeSide {
    /** Makes the native side own what it borrowed for a call that is being suspended; an errno, or 0. */
    int suspend(int record);

    /** Keeps the arguments of a fop until it is answered, also in the record's kept window; an errno, or 0. */
    int keepArguments(int record);

    /**
     * Carries out the verdict of a suspended call, at once or when its method returns.
     *
     * @param suspension the number that the record's header has had since {@link #suspend}
     * @return 0 when that suspension is over, and the record perhaps another call's
     */
    int resume(int record, int suspension, int verdict);

    /** Copies native bytes that are too long for a window. */
    byte[] read(long address, int length);

    /** Native bytes where they are. */
    ByteBuffer view(long address, long length);

    /** Puts bytes where the native side keeps them until the call's next verdict is done; their address. */
    long keep(int record, byte[] bytes);

    /** Groups, lock owner and client of a call, in native byte order. */
    byte[] credentials(int record);

    /** What a native object consists of, in native byte order; the layouts are in {@link Packs}. */
    byte[] unpack(int kind, long pointer);

    /**
     * One more branch of a call, with windows of its own: the number of its record, or an errno below 0. The first one
     * takes the place of all that were made before and not wound.
     */
    int branch(int record, boolean first);

    /** An operation of the translator's own, for somebody: the number of its record, or an errno below 0. */
    int operation(byte[] credentials);

    /** Winds an operation; an errno, which ends it, or 0. */
    int start(int record);

    /** Ends an operation that was not started. */
    void cancel(int record);

    /** The view of a record. */
    CallRecord record(int number);

    /** One more reference to an inode or fd, for the instance; false when that is not in use any more. */
    boolean retain(int kind, long pointer);

    void release(int kind, long pointer);

    /** A new inode beside an inode, or a new fd of it (anonymous: pid below 0); 0 when that is not possible. */
    long make(int kind, long inode, int flags, long pid);

    /** What the instance holds beyond its frames. */
    Handles handles();

    /** Makes a native object, which the native side keeps until the call's next verdict is done; its address. */
    long pack(int record, int kind, long base, byte[] content);
}
