package org.glujava.type;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The bytes of a read or a write (GlusterFS: {@code struct iovec *} and {@code struct iobref *}). Borrowed until the
 * method returns.
 */
public interface Payload extends Borrowable<Payload> {
    /**
     * {@return read-only buffers of the bytes, without a copy; direct buffers for GlusterFS's memory}
     *
     * <p>Do not use the buffers after the method has returned: the memory may have been freed, and no check can detect
     * such a use.
     */
    List<ByteBuffer> buffers();

    /** Returns a copy in Java, which may be kept and needs no closing. */
    @Override
    default Payload keep() {
        return of(toByteArray());
    }

    /**
     * {@return a payload of bytes to wind or unwind} GluJava copies the bytes when they are wound or unwound; do not
     * change the array before that. To avoid the copy, use a {@link NewPayload}.
     *
     * @param bytes the content
     */
    static Payload of(byte[] bytes) {
        return new BytesPayload(bytes);
    }

    /** {@return the number of bytes} */
    default long size() {
        return buffers().stream().mapToLong(ByteBuffer::remaining).sum();
    }

    /**
     * {@return a copy of the bytes, which may be kept}
     *
     * @throws ArithmeticException when the payload is larger than an array can be
     */
    default byte[] toByteArray() {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(size()));
        buffers().forEach(all::put);
        return all.array();
    }
}
