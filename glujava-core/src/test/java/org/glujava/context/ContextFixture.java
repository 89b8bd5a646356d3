package org.glujava.context;

import java.util.concurrent.atomic.AtomicInteger;
import org.glujava.FdContext;
import org.glujava.InodeContext;
import org.glujava.instance.Notification;
import org.glujava.record.FakeNativeSide;
import org.glujava.record.FakeObjects;
import org.glujava.record.PackWriter;
import org.glujava.spi.CbkId;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;

/** The contexts of an instance, over a GlusterFS that is not there. */
abstract class ContextFixture {
    static final long ADDRESS = 0x7f0010;
    static final Gfid GFID = new Gfid(7, 8);

    /** A value that counts how often it was closed. */
    static final class Value implements AutoCloseable {
        final AtomicInteger closed = new AtomicInteger();

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    final FakeContexts nativeContexts = new FakeContexts();
    final Contexts contexts = new Contexts(nativeContexts, ContextFixture::close);
    final InodeContext<Value> values = contexts.ofInodes(Value.class);
    final InodeContext<String> names = contexts.ofInodes(String.class);
    final FdContext<Value> ofFds = contexts.ofFds(Value.class);
    final Notification scope = new Notification(new FakeNativeSide(), new byte[0]);
    final Inode inode = inodeAt(ADDRESS);

    static void close(AutoCloseable value) {
        try {
            value.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    Inode inodeAt(long address) {
        return FakeObjects.inode(scope, address, GFID);
    }

    Fd fdAt(long address) {
        return FakeObjects.fd(scope, address, inode);
    }

    /** As the native side does. */
    Notification end(CbkId cbk, long address, long number) {
        PackWriter out = new PackWriter()
                .int32(cbk.ordinal())
                .int64(address)
                .int64(number)
                .int64(0);
        out.struct(16, (to, at) -> {});
        Notification notification =
                new Notification(new FakeNativeSide(), out.int64(0).int64(0).toByteArray());
        notification.takeFrom(contexts, notification.cbk());
        return notification;
    }

    void forget(long address) {
        end(CbkId.FORGET, address, nativeContexts.ends(address)).close();
    }
}
