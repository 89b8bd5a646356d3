package org.glujava.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.ReplyCallback;
import org.glujava.fop.FopId;
import org.glujava.fop.LookupArgs;
import org.glujava.record.Layout;
import org.glujava.spi.Dispatcher;
import org.glujava.type.Errno;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;

/** How many bytes of the heap a fop costs. A change of this number is a decision, and is measured on real volumes. */
class FrameAllocationTest {
    private static final int FOPS = 1000;

    /** The frame, its turn, a window for each turn, and the reply. */
    private static final int BYTES = 240;

    private final RecordDriver driver = new RecordDriver();
    private Frame<Reply> current;
    private final ReplyCallback<Reply> callback = reply -> current.fail(Errno.EIO);

    @SuppressWarnings("unchecked") // Its reply is not looked at.
    private final Dispatcher dispatcher = (fop, frame, args) -> {
        current = (Frame<Reply>) frame;
        current.forward(callback);
    };

    private void fop() {
        LiveFrame.enter(driver.record, driver.owner, dispatcher);
        driver.record.resume(Layout.EVENT_REPLY);
    }

    @Test
    void a_fop_with_a_reply_callback_makes_few_objects() {
        driver.enter(LookupArgs.of(Loc.builder().path("/a").build(), null), (frame, args) -> frame.fail(Errno.EIO));
        driver.bytes.putInt(Layout.FOP, FopId.LOOKUP.ordinal());
        for (int i = 0; i < 10; i++) { // the first ones load classes
            fop();
        }
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        thread.getCurrentThreadAllocatedBytes();
        long before = thread.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < FOPS; i++) {
            fop();
        }
        long bytes = (thread.getCurrentThreadAllocatedBytes() - before) / FOPS;
        assertThat(bytes).isLessThanOrEqualTo(BYTES);
        assertThat(driver.owner.reports).isEmpty();
    }
}
