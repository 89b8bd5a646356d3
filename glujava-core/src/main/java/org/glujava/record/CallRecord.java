package org.glujava.record;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A call record: {@link Layout#RECORD_SIZE} bytes that C and Java share for one call, and who waits in it.
 * There is one object for each place of each slab, made once, so that a call needs no look-up and no JNI to be read.
 */
public final class CallRecord {
    private final int id;
    private final ByteBuffer bytes;

    /** Who waits for a reply here. */
    private @Nullable Waiter waiter;

    /**
     * @param id the number that C knows it by
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

    /** The instance that the call is for. */
    public int instance() {
        return bytes.getInt(Layout.INSTANCE);
    }

    public int fop() {
        return bytes.getInt(Layout.FOP);
    }

    public void keep(Waiter newWaiter) {
        waiter = newWaiter;
    }

    /** What was waited for has come: runs what waits, and tells C what to do. */
    public int resume(int event) {
        Waiter waiting = waiter;
        waiter = null;
        return waiting == null ? Layout.VERDICT_NONE : waiting.resume(event);
    }
}
