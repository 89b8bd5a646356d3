package org.glujava.type;

import java.nio.ByteBuffer;
import java.util.List;
import org.glujava.spi.Shown;

/** A payload of Java bytes. */
final class BytesPayload implements Payload {
    private final byte[] bytes;

    BytesPayload(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public List<ByteBuffer> buffers() {
        return List.of(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }

    @Override
    public String toString() {
        return Shown.of(this);
    }
}
