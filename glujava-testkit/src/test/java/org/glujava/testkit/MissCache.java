package org.glujava.testkit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Translator;
import org.glujava.fop.CreateReply;
import org.glujava.fop.LookupReply;
import org.glujava.type.Errno;
import org.glujava.type.Loc;

/** A cache of missing names, with a guard against misses that come late, or without. */
@Translator("miss-cache")
public final class MissCache {
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final AtomicLong births = new AtomicLong();
    private final boolean guarded;

    MissCache(@Option("guarded") @Default("on") boolean guarded) {
        this.guarded = guarded;
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        String name = String.valueOf(loc.name());
        if (missing.contains(name)) {
            frame.fail(Errno.ENOENT);
            return;
        }
        long before = births.get();
        frame.forward(reply -> {
            if (reply.failedWith(Errno.ENOENT) && (!guarded || births.get() == before)) {
                missing.add(name);
            }
            frame.unwind(reply);
        });
    }

    @Fop
    void create(Frame<CreateReply> frame, Loc loc) {
        String name = String.valueOf(loc.name());
        frame.forward(reply -> {
            births.incrementAndGet();
            missing.remove(name);
            frame.unwind(reply);
        });
    }
}
