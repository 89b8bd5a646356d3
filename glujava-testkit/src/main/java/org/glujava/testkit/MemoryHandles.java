package org.glujava.testkit;

import org.glujava.type.FileType;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Finds files by locs as storage/posix does in the brick (GlusterFS: MAKE_INODE_HANDLE, MAKE_ENTRY_HANDLE). */
final class MemoryHandles {
    private final MemoryFile root;

    MemoryHandles(MemoryFile root) {
        this.root = root;
    }

    /** Returns the file of a loc; null for none. A directory is found by its path, if the loc has one. */
    @Nullable MemoryFile file(Loc loc, @Nullable MemoryFile byGfid) {
        Inode inode = loc.inode();
        if (hasPath(loc) && inode != null && inode.type() == FileType.DIRECTORY) {
            return at(path(loc));
        }
        return byGfid == null || isFound(byGfid) ? byGfid : null;
    }

    /** Returns the directory of a loc with a name; null for none. */
    @Nullable MemoryFile directory(Loc loc, @Nullable MemoryFile byGfid) {
        if (hasPath(loc)) {
            return at(path(loc).substring(0, path(loc).lastIndexOf('/')));
        }
        return byGfid == null || isFound(byGfid) ? byGfid : null;
    }

    /**
     * Returns whether storage/posix finds a file by its gfid: the handle of a directory goes through the handle of its
     * parent.
     */
    static boolean isFound(MemoryFile file) {
        for (MemoryFile each = file; each != null && each.isDirectory(); each = each.parent) {
            if (!each.hasHandle) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasPath(Loc loc) {
        return path(loc).startsWith("/");
    }

    private static String path(Loc loc) {
        String path = loc.path();
        return path == null ? "" : path;
    }

    private @Nullable MemoryFile at(String path) {
        MemoryFile found = root;
        for (String name : path.split("/")) {
            found = found == null || name.isEmpty() ? found : found.entries.get(name);
        }
        return found;
    }
}
