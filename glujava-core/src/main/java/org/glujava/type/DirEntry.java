package org.glujava.type;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a directory (GlusterFS: {@code gf_dirent_t}).
 *
 * @param name the name
 * @param ino inode number
 * @param offset where the directory is read on after this entry: not to be changed for entries that a child gave
 * @param type as in dirent(3), one of {@link DirentType}
 * @param stat what stat(2) tells; only readdirp fills it
 * @param dict xattrs that were asked for; only in readdirp
 * @param inode the file, when the child has linked it; only in readdirp
 */
public record DirEntry(
        String name, long ino, long offset, int type, Iatt stat, @Nullable Dict dict, @Nullable Inode inode)
        implements Borrowable<DirEntry>, AutoCloseable {
    @Override
    public DirEntry keep() {
        return new DirEntry(name, ino, offset, type, stat, Records.keep(dict), Records.keep(inode));
    }

    /** Closes the inode, if it is a kept one, as in an entry that was kept. */
    @Override
    public void close() {
        Records.close(inode);
    }

    /** This entry under another name. */
    public DirEntry withName(String newName) {
        return new DirEntry(newName, ino, offset, type, stat, dict, inode);
    }

    /** This entry with another stat. */
    public DirEntry withStat(Iatt newStat) {
        return new DirEntry(name, ino, offset, type, newStat, dict, inode);
    }

    /** This entry with other xattrs. */
    public DirEntry withDict(@Nullable Dict newDict) {
        return new DirEntry(name, ino, offset, type, stat, newDict, inode);
    }
}
