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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many bytes of the heap a fop costs. A change of this number is a decision, and is measured on real volumes. */
class FrameAllocationTest {
    private static final int FOPS = 100;

    /** The least of them counts, because the JVM may allocate for itself on this thread. */
    private static final int ROUNDS = 10;

    /** The frame, which is also its turns and the window of its arguments. */
    private static final int FRAME = 96;

    /** For the author's callback: the reply of a lookup, and its window. */
    private static final int REPLY = 40 + 32;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final RecordDriver driver = new RecordDriver();
    private Frame<Reply> current;
    private final ReplyCallback<Reply> callback = reply -> current.fail(Errno.EIO);

    @BeforeEach
    void fill_the_record() {
        driver.enter(LookupArgs.of(Loc.builder().path("/a").build(), null), (frame, args) -> frame.fail(Errno.EIO));
        driver.bytes.putInt(Layout.FOP, FopId.LOOKUP.ordinal());
    }

    @Test
    void a_forwarded_fop_makes_one_object() {
        assertThat(bytes((fop, frame, args) -> frame.forward())).isEqualTo(FRAME);
    }

    @Test
    void a_failed_fop_makes_one_object() {
        assertThat(bytes((fop, frame, args) -> frame.fail(Errno.ENOENT))).isEqualTo(FRAME);
    }

    @Test
    @SuppressWarnings("unchecked") // Its reply is not looked at.
    void a_fop_with_a_reply_callback_makes_the_reply_and_its_window_too() {
        long bytes = bytes((fop, frame, args) -> {
            current = (Frame<Reply>) frame;
            current.forward(callback);
        });
        assertThat(bytes).isEqualTo(FRAME + REPLY);
    }

    /** Shows that the other tests would fail. */
    @Test
    void one_object_more_is_seen() {
        Object[] made = {null};
        long bytes = bytes((fop, frame, args) -> {
            made[0] = new Object();
            frame.forward();
        });
        assertThat(bytes).isGreaterThan(FRAME);
    }

    private long bytes(Dispatcher dispatcher) {
        for (int i = 0; i < 10; i++) { // the first ones load classes
            fop(dispatcher);
        }
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < FOPS; i++) {
                fop(dispatcher);
            }
            least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / FOPS);
        }
        assertThat(driver.owner.reports).isEmpty();
        return least;
    }

    private void fop(Dispatcher dispatcher) {
        int verdict = LiveFrame.enter(driver.record, driver.owner, dispatcher);
        if (verdict == Layout.VERDICT_FORWARD_WATCHED) {
            driver.record.resume(Layout.EVENT_REPLY);
        }
    }
}
