package org.glujava.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.glujava.spi.Utf8;
import org.jspecify.annotations.Nullable;

/** Writes bytes in native order into a growing buffer. */
public final class PackWriter {
    private ByteBuffer buffer = ByteBuffer.allocate(256).order(ByteOrder.nativeOrder());

    /** Writes a struct into a buffer at a place. */
    public interface StructWriter {
        void write(ByteBuffer to, int at);
    }

    public PackWriter int32(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    public PackWriter int64(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    public PackWriter bytes(byte[] bytes) {
        room(bytes.length).put(bytes);
        return this;
    }

    /** Writes a text after its length; null as the length -1. */
    public PackWriter text(@Nullable String text) {
        if (text == null) {
            return int32(-1);
        }
        byte[] bytes = Utf8.encode(text);
        return int32(bytes.length).bytes(bytes);
    }

    public PackWriter struct(int size, StructWriter writer) {
        ByteBuffer to = room(size);
        writer.write(to, to.position());
        to.position(to.position() + size);
        return this;
    }

    public byte[] toByteArray() {
        byte[] bytes = new byte[buffer.position()];
        buffer.get(0, bytes);
        return bytes;
    }

    private ByteBuffer room(int size) {
        if (buffer.remaining() < size) {
            ByteBuffer more = ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + size))
                    .order(ByteOrder.nativeOrder());
            buffer = more.put(buffer.flip());
        }
        return buffer;
    }
}
