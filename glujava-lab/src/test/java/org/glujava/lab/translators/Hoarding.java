package org.glujava.lab.translators;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.type.Loc;

/** Takes all memory for some time, at the lookup of a certain name. */
@Translator("hoarding")
public final class Hoarding {
    private static final long PAUSE_NANOS = 50_000_000;

    private final Semaphore asked = new Semaphore(0);
    private final long nanos;
    private volatile Object held;

    Hoarding(@Option("time") Duration time) {
        nanos = time.toNanos();
        Thread thread = new Thread(this::hoard, "hoarder");
        thread.setDaemon(true);
        thread.start();
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        if ("hoard".equals(loc.name())) {
            asked.release();
        }
        frame.forward(frame::unwind);
    }

    /** Allocates nothing after it has taken all memory, otherwise it could not return. */
    private void hoard() {
        fill(Integer.MAX_VALUE, Integer.MAX_VALUE); // loads the classes that the later failure needs
        LockSupport.parkNanos(1);
        asked.acquireUninterruptibly();
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() - end < 0) {
            fill(1 << 20, 2);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        held = null;
    }

    /** An allocation can fail at any place, even in the handler of an error: then it retries. */
    private void fill(int most, int least) {
        int size = most;
        while (size >= least) {
            try {
                take(size);
            } catch (Throwable t) {
                size /= 2;
            }
        }
    }

    private void take(int size) {
        Object[] more = new Object[size];
        more[0] = held;
        held = more;
    }
}
