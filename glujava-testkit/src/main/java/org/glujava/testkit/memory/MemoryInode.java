package org.glujava.testkit.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.jspecify.annotations.Nullable;

/** An inode of a test's graph. */
final class MemoryInode {
    private final long address;
    private volatile Gfid gfid = Gfid.NULL;
    private volatile FileType type = FileType.UNKNOWN;
    private volatile @Nullable MemoryInode parent;
    private volatile @Nullable String name;
    private final Map<String, MemoryInode> entries = new ConcurrentSkipListMap<>();

    MemoryInode(Memory memory) {
        this.address = memory.add(this);
    }

    long address() {
        return address;
    }

    Gfid gfid() {
        return gfid;
    }

    FileType type() {
        return type;
    }

    void is(Gfid newGfid, FileType newType) {
        gfid = newGfid;
        type = newType;
    }

    @Nullable MemoryInode parent() {
        return parent;
    }

    @Nullable String name() {
        return name;
    }

    @Nullable MemoryInode entry(String wanted) {
        return entries.get(wanted);
    }

    void link(String newName, MemoryInode inode) {
        entries.put(newName, inode);
        inode.parent = this;
        inode.name = newName;
    }

    void unlink(String oldName) {
        entries.remove(oldName);
    }
}
