package org.glujava.examples.rot13;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.List;
import org.glujava.Args;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.ReplyCallback;
import org.glujava.type.NewPayload;

/** A frame that needs no GlusterFS: its child answers at once, and it notes what was wound and unwound. */
final class FakeFrame<R extends Reply> {
    private final R fromChild;
    Args<?> wound;
    Reply unwound;

    /** A frame whose child answers a forwarded fop so. */
    FakeFrame(R fromChild) {
        this.fromChild = fromChild;
    }

    @SuppressWarnings("unchecked") // Frame is all that is asked for, and R what the child answers.
    Frame<R> asFrame() {
        return (Frame<R>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Frame.class}, (proxy, method, values) -> {
                    switch (method.getName()) {
                        case "newPayload" -> {
                            return new Memory(ByteBuffer.allocateDirect((int) values[0]));
                        }
                        case "forward" -> ((ReplyCallback<R>) values[0]).reply(fromChild);
                        case "wind" -> wound = (Args<?>) values[0];
                        case "unwind" -> unwound = (Reply) values[0];
                        default -> throw new AssertionError(method);
                    }
                    return null;
                });
    }

    private record Memory(ByteBuffer memory) implements NewPayload {
        @Override
        public ByteBuffer buffer() {
            return memory.duplicate();
        }

        @Override
        public List<ByteBuffer> buffers() {
            return List.of(memory.asReadOnlyBuffer());
        }
    }
}
