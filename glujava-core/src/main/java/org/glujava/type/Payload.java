package org.glujava.type;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The bytes of a read or a write (GlusterFS: {@code struct iovec *} and {@code struct iobref *}). Borrowed until the
 * method returns.
 */
public interface Payload extends Borrowable<Payload> {
    /**
     * The bytes where they are, not copied: direct, read-only buffers. They must not be used after the method has
     * returned, which nothing can check: the memory may be gone.
     */
    List<ByteBuffer> buffers();

    @Override
    default Payload keep() {
        return of(toByteArray());
    }

    /** Bytes to wind or unwind, which are copied then; a {@link NewPayload} is not. */
    static Payload of(byte[] bytes) {
        return new BytesPayload(bytes);
    }

    /** How many bytes there are. */
    default long size() {
        return buffers().stream().mapToLong(ByteBuffer::remaining).sum();
    }

    /** A copy of the bytes, which may be kept. */
    default byte[] toByteArray() {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(size()));
        buffers().forEach(all::put);
        return all.array();
    }
}
