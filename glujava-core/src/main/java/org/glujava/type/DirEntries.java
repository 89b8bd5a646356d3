package org.glujava.type;

import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The directory entries of one readdir or readdirp reply (GlusterFS: a list of {@code gf_dirent_t}). Borrowed until the
 * method returns.
 */
public interface DirEntries extends Iterable<DirEntry>, Borrowable<DirEntries> {
    /** {@return all entries} The dicts and inodes in them are borrowed, too. */
    List<DirEntry> toList();

    @Override
    default Iterator<DirEntry> iterator() {
        return toList().iterator();
    }

    /** {@return the number of entries} */
    default int size() {
        return toList().size();
    }

    /** Returns a copy that owns references of the inodes in the entries. The caller must close it. */
    @Override
    default KeptDirEntries keep() {
        return new EntryList(toList().stream().map(DirEntry::keep).toList());
    }

    /**
     * {@return the entries that the predicate accepts}
     *
     * @param wanted the condition
     */
    default DirEntries filter(Predicate<DirEntry> wanted) {
        return of(toList().stream().filter(wanted).toList());
    }

    /**
     * {@return entries to unwind} Their dicts and inodes are not copied: borrowed ones stay borrowed.
     *
     * @param entries the entries
     */
    static DirEntries of(List<DirEntry> entries) {
        return new EntryList(entries);
    }
}
