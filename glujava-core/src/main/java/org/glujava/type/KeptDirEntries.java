package org.glujava.type;

import java.util.List;

/** Entries of a directory that hold the inodes in them, until they are closed. */
public interface KeptDirEntries extends DirEntries, AutoCloseable {
    /** Closes each entry. */
    @Override
    default void close() {
        toList().forEach(DirEntry::close);
    }

    /** GluJava's own: entries that were kept. */
    static KeptDirEntries of(List<DirEntry> kept) {
        List<DirEntry> copy = List.copyOf(kept);
        return () -> copy;
    }
}
