package org.glujava.type;

/** Directory entries that own references of the inodes in them, until they are closed. */
public interface KeptDirEntries extends DirEntries, AutoCloseable {
    /** Closes each entry. */
    @Override
    default void close() {
        toList().forEach(DirEntry::close);
    }
}
