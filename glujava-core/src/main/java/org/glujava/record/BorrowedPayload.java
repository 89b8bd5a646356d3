package org.glujava.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.glujava.spi.Shown;
import org.glujava.type.Payload;

/** A payload of GlusterFS: an array of iovecs and its iobref. */
final class BorrowedPayload extends BorrowedHandle implements Payload {
    private final Window window;
    private final long count;
    private final long iobref;

    BorrowedPayload(Window window, long vector, long count, long iobref) {
        super(window, vector);
        this.window = window;
        this.count = count;
        this.iobref = iobref;
    }

    long count() {
        return count;
    }

    long iobref() {
        return iobref;
    }

    @Override
    public List<ByteBuffer> buffers() {
        List<ByteBuffer> buffers = new ArrayList<>();
        ByteBuffer vector = window.view(pointer(), count * 2 * Long.BYTES);
        for (int i = 0; i < count; i++) {
            long address = vector.getLong();
            long length = vector.getLong();
            buffers.add(
                    length == 0
                            ? ByteBuffer.allocate(0)
                            : window.view(address, length).asReadOnlyBuffer());
        }
        return List.copyOf(buffers);
    }

    @Override
    public String toString() {
        return Shown.of(this);
    }
}
