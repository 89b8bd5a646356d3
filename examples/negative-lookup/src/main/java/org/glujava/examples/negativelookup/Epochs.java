package org.glujava.examples.negativelookup;

import java.util.concurrent.atomic.AtomicLongArray;
import org.glujava.type.Gfid;

/**
 * Counts what makes a missing name doubtful: that it may have been made (its birth), that its directory was listed, and
 * that a directory has changed in a way nobody can tell name by name. Whoever compares a name's epoch before and after
 * knows whether any of that came in between.
 *
 * <p>There is a counter for many names, and one for many directories, chosen by hash: that bounds the memory, takes no
 * lock and allocates nothing, and only ever errs to the safe side. By name and not by directory, for under a load that
 * makes files in the directories it searches a birth would else cost all misses under way in there; with these many
 * counters it costs one of another name in four thousand. A change of a directory costs the names that are known in
 * others with the same counter: of a hundred thousand names, three.
 */
final class Epochs {
    /** How many counters there are for directories. */
    static final int COUNTERS = 1 << 15;

    private static final int BIRTHS = 1 << 12;

    /** Changes stand in the upper half of a directory's counter, listings in the lower, which may run over. */
    private static final int CHANGE_SHIFT = 32;

    private static final long CHANGE = 1L << CHANGE_SHIFT;

    private final AtomicLongArray births = new AtomicLongArray(BIRTHS);
    private final AtomicLongArray directories = new AtomicLongArray(COUNTERS);

    private static int index(int hash, int many) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ spread >>> 16) & many - 1;
    }

    /** Which of the counters is this directory's. */
    static int index(Gfid directory) {
        return index(directory, COUNTERS);
    }

    /** Which of so many, a power of two, is a directory's by its hash. */
    static int index(Gfid directory, int many) {
        return index(directory.hashCode(), many);
    }

    private static int index(Name name) {
        return index(name.hashCode(), BIRTHS);
    }

    /** Another one after each birth of the name, and each listing or change of its directory. Counters only grow. */
    long of(Name name) {
        return births.get(index(name)) + directories.get(index(name.directory()));
    }

    /** Another one after each change of the directory. */
    long of(Gfid directory) {
        return directories.get(index(directory)) >>> CHANGE_SHIFT;
    }

    void born(Name name) {
        births.getAndIncrement(index(name));
    }

    void listed(Gfid directory) {
        directories.getAndIncrement(index(directory));
    }

    void changed(Gfid directory) {
        directories.getAndAdd(index(directory), CHANGE);
    }

    void allChanged() {
        for (int i = 0; i < COUNTERS; i++) {
            directories.getAndAdd(i, CHANGE);
        }
    }
}
