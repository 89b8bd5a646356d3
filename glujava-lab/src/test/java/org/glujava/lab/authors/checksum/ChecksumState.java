package org.glujava.lab.authors.checksum;

import java.util.concurrent.atomic.AtomicInteger;

/** What is known of the content of a file. */
final class ChecksumState {
    private final AtomicInteger dirtyOnes;
    private boolean dirty;
    private int changing;
    private long changes;

    /** @param dirtyOnes how many files have no sum */
    ChecksumState(AtomicInteger dirtyOnes) {
        this.dirtyOnes = dirtyOnes;
    }

    /** Something begins to change it. */
    synchronized void begin() {
        changing++;
        changes++;
    }

    synchronized void end() {
        changing--;
        changes++;
    }

    /** There is no sum any more. */
    synchronized void dirty() {
        if (!dirty) {
            dirtyOnes.incrementAndGet();
        }
        dirty = true;
    }

    synchronized boolean isDirty() {
        return dirty;
    }

    /** A number that is another one when something has changed; -1 while something is changing. */
    synchronized long version() {
        return changing > 0 ? -1 : changes;
    }

    /** A sum of this version was written. False when there is another version by now. */
    synchronized boolean clean(long version) {
        if (changing > 0 || changes != version) {
            return false;
        }
        if (dirty) {
            dirtyOnes.decrementAndGet();
        }
        dirty = false;
        return true;
    }
}
