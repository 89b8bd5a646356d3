package org.glujava.frame;

import java.nio.ByteBuffer;
import java.util.List;
import org.glujava.spi.Shown;
import org.glujava.type.NewPayload;

/** A payload in Java memory, which any thread can make at any time. The native side copies it. */
final class HeapPayload implements NewPayload {
    private final ByteBuffer memory;

    /** @throws IllegalArgumentException for a negative size */
    HeapPayload(int size) {
        memory = ByteBuffer.allocate(size);
    }

    @Override
    public ByteBuffer buffer() {
        return memory.duplicate();
    }

    @Override
    public List<ByteBuffer> buffers() {
        return List.of(memory.asReadOnlyBuffer());
    }

    @Override
    public String toString() {
        return Shown.of(this);
    }
}
