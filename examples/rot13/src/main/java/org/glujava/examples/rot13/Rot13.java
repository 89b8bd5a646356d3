package org.glujava.examples.rot13;

import static org.glujava.examples.rot13.Rot13Stubs.windPut;
import static org.glujava.examples.rot13.Rot13Stubs.windWritev;

import java.nio.ByteBuffer;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.PutReply;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.WritevReply;
import org.glujava.type.Dict;
import org.glujava.type.Fd;
import org.glujava.type.Loc;
import org.glujava.type.NewPayload;
import org.glujava.type.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Stores the letters of file content rotated by 13 places. Content that is written through it reads back unchanged;
 * without it, the content is garbled. An example of changing content on its way; it is no encryption.
 *
 * <p>Each byte is rotated separately. So reads and writes need no alignment, and sizes and results do not change.
 *
 * <p>Put it above performance/quick-read, which reads the content of small files from lookup replies.
 */
@Translator("rot13")
public final class Rot13 {
    private static final byte[] TURNED = new byte[256];

    static {
        for (int i = 0; i < TURNED.length; i++) {
            TURNED[i] = (byte) i;
        }
        for (int i = 0; i < 26; i++) {
            TURNED['a' + i] = (byte) ('a' + (i + 13) % 26);
            TURNED['A' + i] = (byte) ('A' + (i + 13) % 26);
        }
    }

    @Fop
    void readv(Frame<ReadvReply> frame) {
        frame.forward(reply -> {
            Payload content = reply.vector(); // null when the read failed
            frame.unwind(content == null ? reply : reply.withVector(turned(frame, content)));
        });
    }

    @Fop
    void writev(Frame<WritevReply> frame, Fd fd, Payload vector, long offset, int flags, @Nullable Dict xdata) {
        windWritev(frame, fd, turned(frame, vector), offset, flags, xdata);
    }

    @Fop
    void put(
            Frame<PutReply> frame,
            Loc loc,
            int mode,
            int umask,
            int flags,
            Payload vector,
            long offset,
            @Nullable Dict xattr,
            @Nullable Dict xdata) {
        windPut(frame, loc, mode, umask, flags, turned(frame, vector), offset, xattr, xdata);
    }

    /**
     * Returns new memory with the rotated bytes. Borrowed memory must not be changed, because other xlators use it,
     * too.
     */
    private static NewPayload turned(Frame<?> frame, Payload content) {
        NewPayload result = frame.newPayload(Math.toIntExact(content.size()));
        ByteBuffer to = result.buffer();
        for (ByteBuffer from : content.buffers()) {
            while (from.hasRemaining()) {
                to.put(TURNED[from.get() & 0xff]);
            }
        }
        return result;
    }
}
