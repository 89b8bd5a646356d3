package org.glujava.bench.translators;

import java.util.concurrent.atomic.AtomicLong;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Notify;
import org.glujava.Translator;
import org.glujava.event.CacheInvalidation;
import org.glujava.fop.LookupReply;

/** Forwards each lookup, and counts the invalidations of bricks. */
@Translator("bench-event")
public final class TakingEvents {
    private final AtomicLong events = new AtomicLong();

    @Fop
    void lookup(Frame<LookupReply> frame) {
        frame.forward(reply -> frame.unwind(reply));
    }

    @Notify
    void changed(CacheInvalidation event) {
        events.incrementAndGet();
    }
}
