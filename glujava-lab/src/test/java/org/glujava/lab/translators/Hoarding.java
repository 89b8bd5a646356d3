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
        LockSupport.parkNanos(1); // loads what that needs
        asked.acquireUninterruptibly();
        fill();
        try {
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() - end < 0) {
                LockSupport.parkNanos(nanos);
            }
        } finally {
            held = null;
        }
    }

    /** A method of its own: its variables hold on to what it has made. */
    private void fill() {
        int size = 1 << 20;
        while (size > 1) {
            try {
                Object[] more = new Object[size];
                more[0] = held;
                held = more;
            } catch (OutOfMemoryError e) {
                size /= 2;
            }
        }
    }
}
