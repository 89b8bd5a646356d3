package org.glujava.runtime;

import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

/**
 * Asks for a garbage collection when translators have suspended frames or hold inodes and fds, and the JVM has made none
 * meanwhile. Only a collection finds what a translator has forgotten, and a quiet process makes none by itself.
 */
final class ForgottenWatch {
    /** How old something is before a collection is made for it. */
    static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    /** How long something that has outlived a collection is left alone at the least. */
    static final long LONG_PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** Of the time, collections and looks may take one part in so many. */
    private static final int SHARE = 100;

    /** Whatever they took: on a loaded machine they seem to take long, and forgotten frames still wait. */
    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(30);

    private final LongSupplier nanoTime;
    private final Runnable collector;

    /** An object that nothing refers to: the next collection, of whatever kind, takes it. */
    private WeakReference<Object> canary;

    private long canaryAt;

    /** What is older has outlived a collection, or did not. */
    private long seenUntil;

    /** When a whole collection was asked for, last. */
    private long wholeAt;

    private long restUntil;

    /** What a translator has suspended or holds. */
    interface Held {
        /** Whether there is something that was suspended or taken at a time like this. */
        boolean any(LongPredicate since);
    }

    ForgottenWatch(LongSupplier nanoTime, Runnable collector) {
        this.nanoTime = nanoTime;
        this.collector = collector;
        this.canaryAt = nanoTime.getAsLong();
        this.canary = new WeakReference<>(new Object());
        this.seenUntil = canaryAt;
        this.wholeAt = canaryAt;
        this.restUntil = canaryAt;
    }

    void look(Held held) {
        long now = nanoTime.getAsLong();
        if (canary.refersTo(null)) {
            seenUntil = canaryAt;
        }
        canary = new WeakReference<>(new Object());
        canaryAt = now;
        if (now - restUntil < 0) {
            return;
        }
        boolean asks = held.any(since -> isUnseen(now, since) || isLongUnseen(now, since));
        if (asks) {
            collector.run();
            seenUntil = now;
            wholeAt = now;
        }
        long end = nanoTime.getAsLong();
        long rest = SHARE * (end - now);
        restUntil = end + (asks ? Math.max(PATIENCE, Math.min(LONGEST_REST, rest)) : Math.min(PATIENCE, rest));
    }

    /** No collection has looked at it. */
    private boolean isUnseen(long now, long since) {
        return since - seenUntil >= 0 && now - since >= PATIENCE;
    }

    /**
     * It was seen, at least by a collection of young objects, but may have been forgotten later. A whole collection
     * looks at it again when it is twice as old as it was at the last one.
     */
    private boolean isLongUnseen(long now, long since) {
        long ageThen = wholeAt - since;
        long unseenFor = ageThen > 0 ? now - wholeAt : now - since;
        return unseenFor >= Math.max(LONG_PATIENCE, ageThen);
    }
}
