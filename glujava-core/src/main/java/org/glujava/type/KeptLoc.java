package org.glujava.type;

/**
 * A loc that holds its inodes: it can be used by any thread, until it is closed, or until the volume is taken out of use.
 * Its inodes are given back as garbage, too, but later; until then GlusterFS can not forget the files.
 */
public interface KeptLoc extends Loc, AutoCloseable {
    /** Gives back the inodes that it holds. A second time does nothing; using these inodes afterwards throws. */
    @Override
    void close();
}
