package org.glujava.record;

import java.nio.ByteBuffer;
import java.util.List;
import org.glujava.spi.Shown;
import org.glujava.type.NewPayload;

/**
 * A payload in GlusterFS's memory, allocated for a frame. At its address, C has written the addresses of vector, iobref
 * and bytes.
 */
final class AllocatedPayload extends BorrowedHandle implements NewPayload {
    private final Window window;
    private final ByteBuffer made;
    private final long size;

    AllocatedPayload(Window window, long pointer, long size) {
        super(window, pointer);
        this.window = window;
        this.made = window.view(pointer, Layout.NEW_PAYLOAD_SIZE);
        this.size = size;
    }

    long vector() {
        pointer();
        return made.getLong(Layout.NEW_PAYLOAD_VECTOR);
    }

    long iobref() {
        return made.getLong(Layout.NEW_PAYLOAD_IOBREF);
    }

    @Override
    public ByteBuffer buffer() {
        pointer();
        return size == 0 ? ByteBuffer.allocate(0) : window.view(made.getLong(Layout.NEW_PAYLOAD_BYTES), size);
    }

    @Override
    public List<ByteBuffer> buffers() {
        return List.of(buffer().asReadOnlyBuffer());
    }

    @Override
    public String toString() {
        return Shown.of(this);
    }
}
