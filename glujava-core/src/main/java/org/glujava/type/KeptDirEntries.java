package org.glujava.type;

/** Entries of a directory that hold the inodes in them, until they are closed. */
public interface KeptDirEntries extends DirEntries, AutoCloseable {
    /** Closes each entry. */
    @Override
    default void close() {
        toList().forEach(DirEntry::close);
    }
}
