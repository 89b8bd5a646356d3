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
 * The names that are known to be missing. A name is believed when nothing made it doubtful between the moment somebody
 * went to look for it and now: see {@link Epochs}. Usable from any thread; only changes of everything take a lock.
 */
final class MissingNames {
    /** How many there are of {@link #rememberedUntil}. */
    private static final int PARTS = 1 << 12;

    private final Ticker ticker;
    private final LongSupplier budget;
    private final Epochs epochs = new Epochs();

    /** Until when a name of a directory may be remembered: by hash, as in {@link Epochs}. */
    private final AtomicLongArray rememberedUntil = new AtomicLongArray(PARTS);

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder strangers = new LongAdder();
    private final LongAdder doubtful = new LongAdder();
    private final LongAdder forgotten = new LongAdder();
    private final LongAdder invalidations = new LongAdder();

    private volatile Room room;

    /**
     * What a child said of each name, and to whom else it said something in a directory. The JVM takes all of it before it
     * fails for lack of memory, which can come quicker than any event that says so.
     */
    private volatile SoftReference<Cache<Known, Answer>> names;

    private volatile boolean closed;

    /** @param budget how many bytes of the heap there are at present */
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

    /** The budget has changed: what is too much for it goes. */
    synchronized void keepToBudget() {
        names().policy().eviction().orElseThrow().setMaximum(room.maximum());
    }

    /** Takes other settings; what was known is asked anew. */
    synchronized void reconfigure(Settings newSettings) {
        room = new Room(newSettings, budget);
        forgetAll();
    }

    /** Whether a name is known to be missing, and a child would tell this user so. */
    boolean contains(Name name, long user) {
        Cache<Known, Answer> cache = names();
        long epoch = epochs.of(name.directory());
        Answer answer = cache.getIfPresent(name);
        boolean believed = answer != null && answer.epoch() == epoch;
        if (believed && answer.user() != user && !wasAnswered(cache, name.directory(), user, epoch)) {
            believed = false;
            strangers.increment();
        }
        (believed ? hits : misses).increment();
        return believed;
    }

    private static boolean wasAnswered(Cache<Known, Answer> cache, Gfid directory, long user, long epoch) {
        Answer answer = cache.getIfPresent(new Rights(directory, user));
        return answer != null && answer.epoch() == epoch;
    }

    /** To be taken before anybody is asked, and given to {@link #remember} with the answer. */
    long epoch(Name name) {
        return epochs.of(name);
    }

    /** The user was told that the name is missing, some time after its epoch was taken. */
    void remember(Name name, long epoch, long user) {
        if (user == Users.NOBODY) {
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
                cache.put(new Rights(directory, user), answer); // for the other names that others find
            }
            cache.put(name, answer);
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
        Cache<Known, Answer> cache = names();
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
        return rememberedUntil.get(Epochs.index(directory, PARTS)) - ticker.read() > 0;
    }

    /** Any name in this directory may be there. What is not believed any more goes when its time is over, or sooner. */
    void forgetAll(Gfid directory) {
        invalidations.increment();
        epochs.changed(directory);
    }

    /** Any name may be there. Quick also where there are many: events wait for it. */
    synchronized void forgetAll() {
        invalidations.increment();
        names = new SoftReference<>(newCache());
        epochs.allChanged(); // last: what was put into the new one by an old epoch is not believed either
    }

    /** Nothing is remembered any more. */
    void close() {
        closed = true;
        forgetAll();
    }

    /** Lets go of the memory for what is not believed any more. */
    void prune() {
        Cache<Known, Answer> cache = names();
        cache.asMap()
                .entrySet()
                .removeIf(each ->
                        each.getValue().epoch() != epochs.of(each.getKey().directory()));
        cache.cleanUp();
    }

    /** What there is to tell of it. */
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
