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

/** Keeps all memory for itself for a while, when it is asked to. */
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

    /** Takes no memory after the last that there is, or it would not come to its end. */
    private void hoard() {
        fill(Integer.MAX_VALUE, Integer.MAX_VALUE); // loads what it takes to be refused
        LockSupport.parkNanos(1);
        asked.acquireUninterruptibly();
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() - end < 0) {
            fill(1 << 20, 2);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        held = null;
    }

    /** Memory can be missing at any place, also where an error is to be caught: then it is tried again. */
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
