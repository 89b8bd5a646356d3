package org.glujava.examples.negativelookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.glujava.type.Gfid;

/**
 * The names that are known to be missing. A name is believed when nothing made it doubtful between the moment somebody
 * went to look for it and now: see {@link Epochs}. Usable from any thread; only changes of everything take a lock.
 */
final class MissingNames {
    /** What one name takes beside its characters: map entry, key, gfid, string, value (measured on JDK 17). */
    static final int NAME_BYTES = 224;

    private final Ticker ticker;
    private final Epochs epochs = new Epochs();

    /** Until when a name of a directory may be remembered: by hash, as in {@link Epochs}. */
    private final AtomicLongArray rememberedUntil = new AtomicLongArray(Epochs.COUNTERS);

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder doubtful = new LongAdder();
    private final LongAdder forgotten = new LongAdder();
    private final LongAdder invalidations = new LongAdder();

    private volatile Settings settings;

    /** The epoch of its directory in which each name was missing. */
    private volatile Cache<Name, Long> names;

    private volatile boolean closed;

    MissingNames(Ticker ticker, Settings settings) {
        this.ticker = ticker;
        this.settings = settings;
        this.names = cacheOf(settings, ticker);
        long now = ticker.read();
        for (int i = 0; i < Epochs.COUNTERS; i++) {
            rememberedUntil.set(i, now);
        }
    }

    private static Cache<Name, Long> cacheOf(Settings settings, Ticker ticker) {
        // Caffeine knows one limit. A name weighs its bytes, or its share of all bytes where that is more: so both hold.
        long bytes = settings.maxMemory().bytes();
        int share = (int) Math.min(Integer.MAX_VALUE, bytes / Math.max(1, settings.maxEntries()));
        return Caffeine.newBuilder()
                .maximumWeight(share < NAME_BYTES ? bytes : (long) share * settings.maxEntries())
                .weigher((Name name, Long epoch) -> Math.max(share, NAME_BYTES + 2 * name.text().length()))
                .expireAfterWrite(settings.ttl())
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Takes other settings; what was known is asked anew. */
    synchronized void reconfigure(Settings newSettings) {
        settings = newSettings;
        forgetAll();
    }

    /** Whether a name is known to be missing. */
    boolean contains(Name name) {
        Long epoch = names.getIfPresent(name);
        boolean believed = epoch != null && epoch == epochs.of(name.directory());
        (believed ? hits : misses).increment();
        return believed;
    }

    /** To be taken before anybody is asked, and given to {@link #remember} with the answer. */
    long epoch(Name name) {
        return epochs.of(name);
    }

    /** The name was missing some time after its epoch was taken. */
    void remember(Name name, long epoch) {
        Cache<Name, Long> cache = names;
        Gfid directory = name.directory();
        long epochOfDirectory = epochs.of(directory);
        rememberedUntil.set(Epochs.index(directory), ticker.read() + settings.ttl().toNanos());
        if (epochs.of(name) == epoch && !closed) {
            cache.put(name, epochOfDirectory);
            if (epochs.of(name) == epoch) {
                return;
            }
            cache.invalidate(name); // it became doubtful between the lines above
        }
        doubtful.increment();
    }

    /** The name may be there. */
    void forget(Name name) {
        epochs.born(name); // first: who remembers it just now looks at that last
        Cache<Name, Long> cache = names;
        if (cache.getIfPresent(name) != null) { // costs less than invalidating what is not there
            cache.invalidate(name);
            forgotten.increment();
        }
    }

    /** A directory is listed, and the names in there will be forgotten if {@link #mayHold} something of it. */
    void listed(Gfid directory) {
        epochs.listed(directory);
    }

    /** Whether names of this directory may be remembered. */
    boolean mayHold(Gfid directory) {
        return rememberedUntil.get(Epochs.index(directory)) - ticker.read() > 0;
    }

    /** Any name in this directory may be there. What is not believed any more goes when its time is over, or sooner. */
    void forgetAll(Gfid directory) {
        invalidations.increment();
        epochs.changed(directory);
    }

    /** Any name may be there. Quick also where there are many: events wait for it. */
    synchronized void forgetAll() {
        invalidations.increment();
        names = cacheOf(settings, ticker);
        epochs.allChanged(); // last: what was put into the new one by an old epoch is not believed either
    }

    /** Nothing is remembered any more. */
    void close() {
        closed = true;
        forgetAll();
    }

    /** Lets go of the memory for what is not believed any more. */
    void prune() {
        names.asMap().entrySet().removeIf(each -> each.getValue() != epochs.of(each.getKey().directory()));
        names.cleanUp();
    }

    /** What there is to tell of it. */
    Map<String, Long> numbers() {
        names.cleanUp();
        return new TreeMap<>(Map.of(
                "entries", names.estimatedSize(),
                "hits", hits.sum(),
                "misses", misses.sum(),
                "doubtful", doubtful.sum(),
                "forgotten", forgotten.sum(),
                "invalidations", invalidations.sum()));
    }
}
