package org.glujava.examples.negativelookup;

import java.util.concurrent.atomic.AtomicLongArray;
import org.glujava.type.Gfid;

/**
 * Counts the events that make a missing name doubtful: it may have been created (a birth), its directory was listed, or
 * the directory has changed in a way that does not show which names. Equal epochs of a name at two times mean that no
 * such event came between them.
 *
 * <p>Several names, and several directories, share a counter, chosen by hash. This bounds the memory, takes no lock and
 * allocates nothing; a collision only makes a name doubtful without need.
 *
 * <p>Births are counted by name, not by directory: a load that creates files in the directories that it searches would
 * otherwise make all misses in flight there doubtful. With this number of counters, a birth makes one in four thousand
 * other names doubtful. A change of a directory makes the names of other directories with the same counter doubtful:
 * three of a hundred thousand names.
 */
final class Epochs {
    /** The number of counters for directories. */
    static final int COUNTERS = 1 << 15;

    private static final int BIRTHS = 1 << 12;

    /** A directory's counter has changes in its upper half and listings in its lower half, which may overflow. */
    private static final int CHANGE_SHIFT = 32;

    private static final long CHANGE = 1L << CHANGE_SHIFT;

    private final AtomicLongArray births = new AtomicLongArray(BIRTHS);
    private final AtomicLongArray directories = new AtomicLongArray(COUNTERS);

    private static int index(int hash, int many) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ spread >>> 16) & many - 1;
    }

    /** Returns the index of the directory's counter. */
    static int index(Gfid directory) {
        return index(directory, COUNTERS);
    }

    /** Returns an index for a directory by its hash, below {@code many}, which is a power of two. */
    static int index(Gfid directory, int many) {
        return index(directory.hashCode(), many);
    }

    private static int index(Name name) {
        return index(name.hashCode(), BIRTHS);
    }

    /**
     * Returns the epoch of a name. It differs after each birth of the name, and after each listing or change of its
     * directory. Counters only grow.
     */
    long of(Name name) {
        return births.get(index(name)) + directories.get(index(name.directory()));
    }

    /** Returns the epoch of a directory. It differs after each change of the directory. */
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
