package org.glujava.type;

import java.util.List;
import org.glujava.spi.Shown;

/** Directory entries in Java: new or kept ones. */
final class EntryList implements KeptDirEntries {
    private final List<DirEntry> entries;

    EntryList(List<DirEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    @Override
    public List<DirEntry> toList() {
        return entries;
    }

    @Override
    public String toString() {
        return Shown.of(this);
    }
}
