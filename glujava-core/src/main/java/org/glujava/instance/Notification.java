package org.glujava.instance;

import java.nio.ByteBuffer;
import java.util.List;
import org.glujava.Subvolume;
import org.glujava.context.ContextEntry;
import org.glujava.context.Contexts;
import org.glujava.event.Event;
import org.glujava.record.CbkReader;
import org.glujava.record.NativeSide;
import org.glujava.record.Packs;
import org.glujava.record.Scope;
import org.glujava.spi.CbkArgs;
import org.glujava.spi.CbkId;
import org.jspecify.annotations.Nullable;

/**
 * An event, a cbk or a request for a section, as bytes from the native side. Its inodes, fds and dicts are valid until
 * it is closed.
 */
public final class Notification implements Scope, AutoCloseable {
    private static final CbkId[] CBKS = CbkId.values();

    private final NativeSide nativeSide;
    private final ByteBuffer in;
    private @Nullable Contexts takenFrom;
    private @Nullable CbkId ending;
    private @Nullable ContextEntry taken;
    private volatile boolean closed;

    public Notification(NativeSide nativeSide, byte[] bytes) {
        this.nativeSide = nativeSide;
        this.in = Packs.reader(bytes);
    }

    /** Reads an event: see {@code event.c}. */
    public Event event(List<Subvolume> subvolumes) {
        return new EventReader(this, in).read(subvolumes);
    }

    /** Reads the cbk: see {@code cbk.c}. Its arguments follow. */
    public CbkId cbk() {
        return CBKS[in.getInt()];
    }

    /**
     * For a cbk that ends an inode or fd, removes its values from the contexts. They are released when this is closed.
     */
    public void takeFrom(Contexts contexts, CbkId cbk) {
        if (cbk == CbkId.FORGET || cbk == CbkId.RELEASE || cbk == CbkId.RELEASEDIR) {
            long pointer = in.getLong();
            taken = contexts.take(cbk, pointer, in.getLong());
            takenFrom = contexts;
            ending = cbk;
        }
    }

    /** Returns the arguments of a cbk. */
    public CbkArgs cbkArgs() {
        return new CbkReader(this, in, taken);
    }

    /** Reads the address of the requested section: see {@code report_request.c}. */
    public long section() {
        return in.getLong();
    }

    @Override
    public void check() {
        if (closed) {
            throw new IllegalStateException(
                    "used after its method has returned: keep() the objects that you need longer");
        }
    }

    @Override
    public NativeSide nativeSide() {
        return nativeSide;
    }

    @Override
    public byte[] unpack(int kind, long pointer) {
        check();
        return nativeSide.unpack(kind, pointer);
    }

    @Override
    public void close() {
        closed = true;
        if (takenFrom != null && ending != null && taken != null) {
            takenFrom.release(ending, taken);
        }
    }
}
