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
 * Keeps the letters of all file content turned by 13 places below itself: what is written through it reads back as it
 * was, and as nonsense without it. An example of content that is changed on its way; it hides nothing from anybody.
 *
 * <p>Each byte is turned by itself, so offset and length of a read or a write do not matter: nothing has to be aligned,
 * and sizes and results stay what they are.
 *
 * <p>Its place is above performance/quick-read, which takes the content of small files out of lookups.
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

    /** What is borrowed is not ours to change, for others see the same memory: the bytes go into memory of our own. */
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
