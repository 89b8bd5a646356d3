package org.glujava.examples.negativelookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.glujava.type.Gfid;

/**
 * The names that are known to be missing. A name is believed if no event has made it doubtful since its lookup was
 * wound: see {@link Epochs}. Usable from any thread; only changes of all names take a lock.
 */
final class MissingNames {
    /** The number of elements of {@link #rememberedUntil}. */
    private static final int PARTS = 1 << 12;

    private final Ticker ticker;
    private final LongSupplier budget;
    private final Epochs epochs = new Epochs();

    /** The time until which names of a directory may be remembered, by the directory's hash, as in {@link Epochs}. */
    private final AtomicLongArray rememberedUntil = new AtomicLongArray(PARTS);

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder strangers = new LongAdder();
    private final LongAdder doubtful = new LongAdder();
    private final LongAdder forgotten = new LongAdder();
    private final LongAdder invalidations = new LongAdder();

    private volatile Room room;

    /**
     * The children's answers for names, and the users who got answers in a directory. A soft reference: before the JVM
     * fails for lack of memory, it frees the cache, even if the heap fills up faster than any notice of that arrives.
     */
    private volatile SoftReference<Cache<Known, Answer>> names;

    private volatile boolean closed;

    /** @param budget returns the present budget of the heap in bytes */
    MissingNames(Ticker ticker, LongSupplier budget, Settings settings) {
        this.ticker = ticker;
        this.budget = budget;
        this.room = new Room(settings, budget);
        this.names = new SoftReference<>(newCache());
        long now = ticker.read();
        for (int i = 0; i < PARTS; i++) {
            rememberedUntil.set(i, now);
        }
    }

    private Cache<Known, Answer> newCache() {
        Room now = room;
        return Caffeine.newBuilder()
                .maximumWeight(now.maximum())
                .weigher((Known known, Answer answer) -> now.weight(known))
                .expireAfterWrite(now.settings().ttl())
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    private Cache<Known, Answer> names() {
        Cache<Known, Answer> cache = names.get();
        return cache == null ? renewed() : cache;
    }

    private synchronized Cache<Known, Answer> renewed() {
        Cache<Known, Answer> cache = names.get();
        if (cache == null) {
            cache = newCache();
            names = new SoftReference<>(cache);
        }
        return cache;
    }

    /** Applies a changed budget: removes names that exceed it. */
    synchronized void keepToBudget() {
        names().policy().eviction().orElseThrow().setMaximum(room.maximum());
    }

    /** Applies new settings, and forgets all names. */
    synchronized void reconfigure(Settings newSettings) {
        room = new Room(newSettings, budget);
        forgetAll();
    }

    /** Returns whether a name is known to be missing, and a child would answer this user with ENOENT. */
    boolean contains(Name name, long user) {
        Cache<Known, Answer> cache = names();
        long epoch = epochs.of(name.directory());
        Answer answer = cache.getIfPresent(name);
        if (answer == null || answer.epoch() != epoch) {
            misses.increment();
            return false;
        }
        if (answer.user() != user && !wasAnswered(cache, name.directory(), user, epoch)) {
            misses.increment();
            strangers.increment();
            return false;
        }
        hits.increment();
        return true;
    }

    private static boolean wasAnswered(Cache<Known, Answer> cache, Gfid directory, long user, long epoch) {
        Answer answer = cache.getIfPresent(new Rights(directory, user));
        return answer != null && answer.epoch() == epoch;
    }

    /**
     * Returns the epoch of a name. Call it before the fop is wound, and pass it to {@link #remember} after the reply.
     */
    long epoch(Name name) {
        return epochs.of(name);
    }

    /**
     * Remembers that a name is missing, unless it became doubtful since {@code epoch}.
     *
     * @param epoch the name's epoch before the fop was wound
     * @param user the user who got the answer
     */
    void remember(Name name, long epoch, long user) {
        if (user == Users.NONE) {
            return;
        }
        Cache<Known, Answer> cache = names();
        Gfid directory = name.directory();
        long epochOfDirectory = epochs.of(directory);
        rememberedUntil.set(
                Epochs.index(directory, PARTS),
                ticker.read() + room.settings().ttl().toNanos());
        if (epochs.of(name) == epoch && !closed) {
            Answer before = cache.getIfPresent(name);
            Answer answer = new Answer(epochOfDirectory, user);
            if (before != null && before.epoch() == epochOfDirectory && before.user() != user) {
                cache.put(new Rights(directory, user), answer); // two users share missing names here
            }
            cache.put(name, answer);
            if (epochs.of(name) == epoch) {
                return;
            }
            cache.invalidate(name); // it became doubtful meanwhile
        }
        doubtful.increment();
    }

    /** Forgets a name, which may exist now. */
    void forget(Name name) {
        epochs.born(name); // first: remember() checks the epoch last
        Cache<Known, Answer> cache = names();
        if (cache.getIfPresent(name) != null) { // cheaper than invalidating a missing entry
            cache.invalidate(name);
            forgotten.increment();
        }
    }

    /** Counts a listing of a directory. If {@link #mayHold}, the caller forgets the listed names after it. */
    void listed(Gfid directory) {
        epochs.listed(directory);
    }

    /** Returns whether names of this directory may be in the cache. */
    boolean mayHold(Gfid directory) {
        return rememberedUntil.get(Epochs.index(directory, PARTS)) - ticker.read() > 0;
    }

    /** Forgets all names of a directory. They are not believed any more; their entries are removed later. */
    void forgetAll(Gfid directory) {
        invalidations.increment();
        epochs.changed(directory);
    }

    /** Forgets all names. Quick even for many names, because events wait for it. */
    synchronized void forgetAll() {
        invalidations.increment();
        names = new SoftReference<>(newCache());
        epochs.allChanged(); // last: entries that were put into the new cache with an old epoch are not believed either
    }

    /** Forgets all names, and remembers none after this. */
    void close() {
        closed = true;
        forgetAll();
    }

    /** Removes the entries that are not believed any more. */
    void prune() {
        Cache<Known, Answer> cache = names();
        cache.asMap()
                .entrySet()
                .removeIf(each ->
                        each.getValue().epoch() != epochs.of(each.getKey().directory()));
        cache.cleanUp();
    }

    /** Returns the counters for the statedump and the metrics. */
    Map<String, Long> numbers() {
        Cache<Known, Answer> cache = names();
        cache.cleanUp();
        return new TreeMap<>(Map.of(
                "entries", cache.estimatedSize(),
                "max-memory", room.memory(),
                "hits", hits.sum(),
                "misses", misses.sum(),
                "strangers", strangers.sum(),
                "doubtful", doubtful.sum(),
                "forgotten", forgotten.sum(),
                "invalidations", invalidations.sum()));
    }
}
