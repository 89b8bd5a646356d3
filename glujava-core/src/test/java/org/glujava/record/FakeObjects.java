package org.glujava.record;

import java.util.Map;
import org.glujava.type.DictValue;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptInode;

/** Inodes and fds for tests of other packages. */
public final class FakeObjects {
    private FakeObjects() {}

    public static Inode inode(Scope scope, long address, Gfid gfid) {
        return new ListedInode(scope, address, gfid, FileType.REGULAR);
    }

    public static Fd fd(Scope scope, long address, Inode inode) {
        return new ListedFd(scope, address, new EndingFd(inode, 0, 0, false, null));
    }

    /** Returns the root, at this address, with a reference of its own. */
    public static KeptInode root(Handles handles, long address) {
        return new HeldInode(handles.retain(Layout.PACK_INODE, address), Gfid.ROOT, FileType.DIRECTORY);
    }

    /** Returns a dict's bytes, as the native side writes them. */
    public static byte[] dict(Map<String, DictValue> content) {
        return Packs.dict(content);
    }

    /** Returns how many references are held. */
    public static int count(Handles handles) {
        return handles.count();
    }
}
