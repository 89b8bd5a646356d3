package org.glujava.examples.negativelookup;

import static org.glujava.fop.FopId.CREATE;
import static org.glujava.fop.FopId.LINK;
import static org.glujava.fop.FopId.MKDIR;
import static org.glujava.fop.FopId.MKNOD;
import static org.glujava.fop.FopId.RENAME;
import static org.glujava.fop.FopId.SYMLINK;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Reconfigure;
import org.glujava.Reply;
import org.glujava.Scheduler;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.LookupReply;
import org.glujava.type.Errno;
import org.glujava.type.Gfid;
import org.glujava.type.Loc;

/**
 * Remembers which files do not exist. Programs that search a path for their files (PHP includes, class paths, shared
 * libraries) look the same missing names up again and again; this answers them from memory.
 *
 * <p>A name is remembered as missing when a child says ENOENT, and forgotten when something of that name is made
 * through this translator. What other clients make is seen after at most {@code ttl}.
 */
@Translator("negative-lookup")
public final class NegativeLookup {
    private final Scheduler scheduler;

    /** Another one when the options change: a fop sees the one or the other, with all its settings. */
    private volatile Cache<Entry, Boolean> absent;

    /** Grows with every name that may have come to be, so that a miss that was on its way meanwhile is not believed. */
    private final AtomicLong births = new AtomicLong();

    record Settings(
            @Option(value = "ttl", min = "1ms", description = "How long a name is remembered as missing.")
                    @Default("60s")
                    Duration ttl,
            @Option(value = "max-entries", min = "0", description = "How many missing names are remembered.")
                    @Default("100000")
                    int maxEntries) {}

    NegativeLookup(TranslatorContext context, Settings settings) {
        scheduler = context.scheduler();
        absent = cacheOf(settings);
    }

    @Reconfigure
    void reconfigure(Settings settings) {
        absent = cacheOf(settings); // what was remembered is asked anew
    }

    private Cache<Entry, Boolean> cacheOf(Settings settings) {
        return Caffeine.newBuilder()
                .maximumSize(settings.maxEntries())
                .expireAfterWrite(settings.ttl())
                .ticker(scheduler::nanoTime) // a test may turn it
                .executor(Runnable::run)
                .build();
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        String name = loc.name();
        Gfid parent = loc.parentGfid();
        if (name == null || parent.isNull() || frame.credentials().isInternal()) {
            frame.forward(); // a lookup by gfid alone, or one of GlusterFS's own daemons
            return;
        }
        Entry entry = new Entry(parent, name); // what is borrowed ends with this method: keep copies
        if (absent.getIfPresent(entry) != null) {
            frame.fail(Errno.ENOENT);
            return;
        }
        long birthsBefore = births.get();
        frame.forward(reply -> {
            if (reply.failedWith(Errno.ENOENT)) {
                remember(entry, birthsBefore);
            }
            frame.unwind(reply);
        });
    }

    @Fop({CREATE, MKNOD, MKDIR, SYMLINK})
    <R extends Reply> void makeName(Frame<R> frame, Loc loc) {
        forwardBirth(frame, loc);
    }

    @Fop({LINK, RENAME})
    <R extends Reply> void makeSecondName(Frame<R> frame, Loc newloc) {
        forwardBirth(frame, newloc);
    }

    /** Forwards a fop that makes a name. Whatever its reply says, the name may be there: EEXIST says so outright. */
    private <R extends Reply> void forwardBirth(Frame<R> frame, Loc loc) {
        Entry entry = new Entry(loc.parentGfid(), String.valueOf(loc.name()));
        forget(entry);
        frame.forward(reply -> {
            forget(entry);
            frame.unwind(reply);
        });
    }

    private void forget(Entry entry) {
        births.incrementAndGet();
        absent.invalidate(entry);
    }

    private void remember(Entry entry, long birthsBefore) {
        if (births.get() != birthsBefore) {
            return;
        }
        Cache<Entry, Boolean> cache = absent;
        cache.put(entry, Boolean.TRUE);
        if (births.get() != birthsBefore) {
            cache.invalidate(entry); // a birth came between the two lines above
        }
    }

    /** A name in a directory, known by its gfid: a directory that is renamed keeps it. */
    private record Entry(Gfid parent, String name) {}
}
