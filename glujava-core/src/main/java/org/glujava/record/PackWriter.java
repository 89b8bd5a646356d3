package org.glujava.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes in native order that grow as they are written. */
final class PackWriter {
    private ByteBuffer buffer = ByteBuffer.allocate(256).order(ByteOrder.nativeOrder());

    /** Writes a struct into a buffer at a place. */
    interface StructWriter {
        void write(ByteBuffer to, int at);
    }

    PackWriter int32(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    PackWriter int64(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    PackWriter bytes(byte[] bytes) {
        room(bytes.length).put(bytes);
        return this;
    }

    PackWriter struct(int size, StructWriter writer) {
        ByteBuffer to = room(size);
        writer.write(to, to.position());
        to.position(to.position() + size);
        return this;
    }

    byte[] toByteArray() {
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
