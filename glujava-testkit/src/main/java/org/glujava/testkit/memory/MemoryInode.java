package org.glujava.testkit.memory;

import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.jspecify.annotations.Nullable;

/** An inode of a test's graph. */
final class MemoryInode {
    /** A name in a directory. */
    record Dentry(MemoryInode parent, String name) {}

    private final long address;
    private volatile Gfid gfid = Gfid.NULL;
    private volatile FileType type = FileType.UNKNOWN;
    /** Its names in the inode table, the last linked first (GlusterFS: dentries). */
    private final Deque<Dentry> dentries = new ConcurrentLinkedDeque<>();

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

    /** Returns the name that was linked last and still exists; null for none. */
    @Nullable Dentry dentry() {
        return dentries.peekFirst();
    }

    @Nullable MemoryInode entry(String wanted) {
        return entries.get(wanted);
    }

    void link(String newName, MemoryInode inode) {
        if (entries.get(newName) != inode) {
            unlink(newName);
            entries.put(newName, inode);
            inode.dentries.addFirst(new Dentry(this, newName));
        }
    }

    /** Returns the inode that had the name. */
    @Nullable MemoryInode unlink(String oldName) {
        MemoryInode inode = entries.remove(oldName);
        if (inode != null) {
            inode.dentries.remove(new Dentry(this, oldName));
        }
        return inode;
    }

    /** Returns whether it has no name and no entries in the inode table. */
    boolean isUnnamed() {
        return dentries.isEmpty() && entries.isEmpty();
    }
}
