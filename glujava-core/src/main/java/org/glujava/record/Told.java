package org.glujava.record;

import java.nio.ByteBuffer;
import java.util.List;
import org.glujava.Subvolume;
import org.glujava.event.Event;
import org.glujava.spi.CbkArgs;

/** What an instance is told beside fops, as bytes; what hangs on it is lent until this is closed. */
public final class Told implements Loan, AutoCloseable {
    private final NativeSide nativeSide;
    private final ByteBuffer in;
    private volatile boolean closed;

    public Told(NativeSide nativeSide, byte[] bytes) {
        this.nativeSide = nativeSide;
        this.in = Packs.reader(bytes);
    }

    /** Reads an event: see {@code event.c}. */
    public Event event(List<Subvolume> subvolumes) {
        return new EventReader(this, in).read(subvolumes);
    }

    /** Reads a cbk's number: see {@code cbk.c}. What it is about stands behind it. */
    public int cbk() {
        return in.getInt();
    }

    /** What a cbk is about. */
    public CbkArgs cbkArgs() {
        return new CbkReader(this, in);
    }

    /** Reads the address of a section that is asked for: see {@code section.c}. */
    public long section() {
        return in.getLong();
    }

    @Override
    public void check() {
        if (closed) {
            throw new IllegalStateException("used after its method has returned: keep() what is needed for longer");
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
    }
}
