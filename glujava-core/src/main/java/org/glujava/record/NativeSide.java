package org.glujava.record;

import java.nio.ByteBuffer;

/** The functions of the native side that frames use, beyond the shared call record. */
public interface NativeSide {
    /** Copies the borrowed objects of a call that is being suspended. Returns an errno, or 0. */
    int suspend(int record);

    /** Keeps the arguments of a fop until it is answered, in the record's kept window. Returns an errno, or 0. */
    int keepArguments(int record);

    /**
     * Carries out the verdict of a suspended call, at once or when its method returns.
     *
     * @param suspension the number that the record's header has had since {@link #suspend}
     * @return 0 when that suspension is over; the record may belong to another call then
     */
    int resume(int record, int suspension, int verdict);

    /** Returns a copy of native bytes that are too long for a window. */
    byte[] read(long address, int length);

    /** Returns a view of native bytes, without a copy. */
    ByteBuffer view(long address, long length);

    /**
     * Copies bytes to native memory that is valid until the call's next verdict is carried out. Returns their address.
     */
    long keep(int record, byte[] bytes);

    /** Returns groups, lock owner and client of a call, in native byte order. */
    byte[] credentials(int record);

    /** Returns the content of a native object, in native byte order; the layouts are in {@link Packs}. */
    byte[] unpack(int kind, long pointer);

    /**
     * Makes a branch of a call, with its own windows. Returns the number of its record, or a negative errno. The first
     * branch replaces all earlier branches that were not wound.
     */
    int branch(int record, boolean first);

    /**
     * Makes an operation, independent of frames, with these credentials. Returns the number of its record, or a
     * negative errno.
     */
    int operation(byte[] credentials);

    /** Winds an operation. Returns 0, or an errno, which ends the operation. */
    int start(int record);

    /** Ends an operation that was not started. */
    void cancel(int record);

    /** Returns the object of a record. */
    CallRecord record(int number);

    /** Takes a reference of an inode or fd for the instance. Returns false when the instance is not in use any more. */
    boolean retain(int kind, long pointer);

    void release(int kind, long pointer);

    /**
     * Makes a new inode in the table of an inode, or a new fd of the inode (anonymous if the pid is negative). Returns
     * 0 on failure.
     */
    long make(int kind, long inode, int flags, long pid);

    /** Returns the references that the instance holds beyond its frames. */
    Handles handles();

    /** Makes a native object that is valid until the call's next verdict is carried out. Returns its address. */
    long pack(int record, int kind, long base, byte[] content);
}
