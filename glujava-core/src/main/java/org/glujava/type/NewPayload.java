package org.glujava.type;

import java.nio.ByteBuffer;

/** Memory of GlusterFS for new bytes to wind or unwind. It belongs to its frame and ends with the frame's decision. */
public interface NewPayload extends Payload {
    /** The memory, direct and to be written. All of it is the payload, whatever its position and limit are. */
    ByteBuffer buffer();
}
