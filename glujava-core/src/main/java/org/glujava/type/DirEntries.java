package org.glujava.type;

import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The entries of a directory, as many as one readdir or readdirp gives (GlusterFS: a list of {@code gf_dirent_t}).
 * Borrowed until the method returns.
 */
public interface DirEntries extends Iterable<DirEntry>, Borrowable<DirEntries> {
    /** All of them; dicts and inodes in it are borrowed too. */
    List<DirEntry> toList();

    @Override
    default Iterator<DirEntry> iterator() {
        return toList().iterator();
    }

    default int size() {
        return toList().size();
    }

    @Override
    default KeptDirEntries keep() {
        return new EntryList(toList().stream().map(DirEntry::keep).toList());
    }

    /** Those entries that are to be seen. */
    default DirEntries filter(Predicate<DirEntry> wanted) {
        return of(toList().stream().filter(wanted).toList());
    }

    /** Entries to unwind. */
    static DirEntries of(List<DirEntry> entries) {
        return new EntryList(entries);
    }
}
