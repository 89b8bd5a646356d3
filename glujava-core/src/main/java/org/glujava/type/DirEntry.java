package org.glujava.type;

import org.jspecify.annotations.Nullable;

/**
 * A directory entry (GlusterFS: {@code gf_dirent_t}).
 *
 * @param name the name
 * @param ino the inode number
 * @param offset the offset after this entry, at which the next readdir continues; do not change it in a child's entries
 * @param type the type, as in dirent(3): one of {@link DirentType}
 * @param stat the attributes, as of stat(2); set by readdirp only
 * @param dict the requested xattrs; set by readdirp only
 * @param inode the file, if the child has linked it; set by readdirp only
 */
public record DirEntry(
        String name,
        long ino,
        long offset,
        int type,
        Iatt stat,
        @Nullable Dict dict,
        @Nullable Inode inode) implements Borrowable<DirEntry>, AutoCloseable {
    /** Returns a copy that owns a reference of the inode. The caller must close it. */
    @Override
    public DirEntry keep() {
        Dict keptDict = dict == null ? null : dict.keep();
        Inode keptInode = inode == null ? null : inode.keep();
        return new DirEntry(name, ino, offset, type, stat, keptDict, keptInode);
    }

    /** Closes the inode if the entry owns it, such as an entry made by {@link #keep()}. */
    @Override
    public void close() {
        if (inode instanceof KeptInode kept) {
            kept.close();
        }
    }

    /**
     * {@return this entry under another name}
     *
     * @param newName the name
     */
    public DirEntry withName(String newName) {
        return new DirEntry(newName, ino, offset, type, stat, dict, inode);
    }

    /**
     * {@return this entry with other attributes}
     *
     * @param newStat the attributes
     */
    public DirEntry withStat(Iatt newStat) {
        return new DirEntry(name, ino, offset, type, newStat, dict, inode);
    }

    /**
     * {@return this entry with other xattrs}
     *
     * @param newDict the xattrs; null for none
     */
    public DirEntry withDict(@Nullable Dict newDict) {
        return new DirEntry(name, ino, offset, type, stat, newDict, inode);
    }
}
