package org.glujava.record;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import org.glujava.type.Gfid;
import org.jspecify.annotations.Nullable;

/**
 * A call record: {@link Layout#RECORD_SIZE} bytes that C and Java share for one call, and the object that waits for a
 * reply in it. Each place of each slab has one such object, made once, so that Java reads a call without a look-up and
 * without JNI.
 */
public final class CallRecord {
    private final int id;
    private final ByteBuffer bytes;

    /** The directory of the last name that was read. Programs search one directory for many names. */
    private Gfid directory = Gfid.NULL;

    /** Waits for a reply in this record; null for none. */
    private @Nullable Waiter waiter;

    /** Saves an array for each name; null until a name is read, and while a thread reads one. */
    private final AtomicReference<byte @Nullable []> text = new AtomicReference<>();

    /**
     * @param id its number in C
     * @param bytes its memory, direct and in native byte order
     */
    public CallRecord(int id, ByteBuffer bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    public int id() {
        return id;
    }

    public ByteBuffer bytes() {
        return bytes;
    }

    /** Returns the instance that the call is for. */
    public int instance() {
        return bytes.getInt(Layout.INSTANCE);
    }

    public int fop() {
        return bytes.getInt(Layout.FOP);
    }

    /** Returns the gfid of a directory at this offset. */
    Gfid directory(int at) {
        Gfid known = directory;
        if (Structs.isGfid(known, bytes, at)) {
            return known;
        }
        Gfid found = Structs.gfid(bytes, at);
        directory = found;
        return found;
    }

    /**
     * Returns an array for the bytes of a name. Two threads can read a record at the same time, so one of them takes the
     * array. With a ThreadLocal the first fop of each thread would cost a signal: compiled code finds that a thread has
     * no such variables by a fault.
     */
    byte[] takeText() {
        byte[] taken = text.getAndSet(null);
        return taken != null ? taken : new byte[Layout.INLINE_STRING];
    }

    void putBackText(byte[] taken) {
        text.setRelease(taken);
    }

    public void keep(Waiter newWaiter) {
        waiter = newWaiter;
    }

    /** Resumes the waiter when its reply has come, and returns the verdict. */
    public int resume(int event) {
        Waiter waiting = waiter;
        waiter = null;
        return waiting == null ? Layout.VERDICT_NONE : waiting.resume(event);
    }
}
