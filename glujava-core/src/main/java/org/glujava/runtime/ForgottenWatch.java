package org.glujava.runtime;

import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

/**
 * Requests a garbage collection when translators have old suspended frames or references, and the JVM has made no
 * collection since then. Only a collection finds objects that a translator has forgotten, and an idle process makes
 * none by itself.
 */
final class ForgottenWatch {
    /** The age of a suspended frame or reference at which a collection is made for it. */
    static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    /** The least time before a collection is made for an object that has survived one. */
    static final long LONG_PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** Collections and looks may take one part in {@code SHARE} of the time. */
    private static final int SHARE = 100;

    /**
     * The longest rest, however long a collection took: on a loaded machine it seems to take long, and forgotten frames
     * wait.
     */
    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(30);

    private final LongSupplier nanoTime;
    private final Runnable collector;

    /** An object without other references: the next collection of any kind frees it. */
    private WeakReference<Object> canary;

    private long canaryAt;

    /** Objects older than this were found by a collection, or have survived it. */
    private long seenUntil;

    /** The time of the last requested full collection. */
    private long wholeAt;

    private long restUntil;

    /** The suspended frames and references of all translators. */
    interface Held {
        /** Returns whether a frame was suspended, or a reference taken, at a time that the predicate accepts. */
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

    /** Returns whether no collection has looked at an object of this age, and it is old enough for one. */
    private boolean isUnseen(long now, long since) {
        return since - seenUntil >= 0 && now - since >= PATIENCE;
    }

    /**
     * Returns whether an object needs another full collection. It has survived one, at least one of young objects, but
     * may have been forgotten later. It gets another full collection when it is twice as old as at the last one.
     */
    private boolean isLongUnseen(long now, long since) {
        long ageThen = wholeAt - since;
        long unseenFor = ageThen > 0 ? now - wholeAt : now - since;
        return unseenFor >= Math.max(LONG_PATIENCE, ageThen);
    }
}
