package org.glujava.type;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The bytes of a read or a write (GlusterFS: {@code struct iovec *} and {@code struct iobref *}). Borrowed until the
 * method returns.
 */
public interface Payload extends Borrowable<Payload> {
    /**
     * {@return the bytes in place, without copying: read-only buffers, direct ones for GlusterFS's memory}
     *
     * <p>Do not use the buffers after the method has returned. Nothing can check that: the memory may have been freed.
     */
    List<ByteBuffer> buffers();

    /** Returns a copy in Java, which may be kept and needs no closing. */
    @Override
    default Payload keep() {
        return of(toByteArray());
    }

    /**
     * {@return a payload of bytes to wind or unwind} GluJava copies the bytes when they are wound or unwound; do not
     * change the array before. A {@link NewPayload} is not copied.
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
     * @throws ArithmeticException when there are more bytes than an array can have
     */
    default byte[] toByteArray() {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(size()));
        buffers().forEach(all::put);
        return all.array();
    }
}
