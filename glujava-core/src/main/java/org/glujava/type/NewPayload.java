package org.glujava.type;

import java.nio.ByteBuffer;

/**
 * Memory for new file content, to wind or unwind. It is not copied, unless the frame is suspended.
 *
 * <p>It belongs to the frame that allocated it ({@link org.glujava.FrameActions#newPayload}), and ends with that
 * frame's next decision.
 *
 * <pre>{@code
 * frame.forward(reply -> {
 *     Payload content = reply.vector();
 *     if (content == null) {
 *         frame.unwind(reply);
 *         return;
 *     }
 *     byte[] bytes = encrypted(content.toByteArray());
 *     NewPayload made = frame.newPayload(bytes.length);
 *     made.buffer().put(bytes);
 *     frame.unwind(reply.withVector(made));
 * });
 * }</pre>
 */
public interface NewPayload extends Payload {
    /**
     * {@return the memory to write into} It is a direct buffer, unless the frame is suspended or the size is 0. The
     * whole buffer is the payload; its position and limit do not matter.
     */
    ByteBuffer buffer();
}
