package org.glujava.fop;

import org.glujava.type.Borrowable;
import org.glujava.type.KeptDirEntries;
import org.glujava.type.KeptFd;
import org.glujava.type.KeptInode;
import org.glujava.type.KeptLoc;
import org.jspecify.annotations.Nullable;

/** Keeps and closes parts of arguments and replies, which may be null. */
final class Owned {
    private Owned() {}

    static <T> @Nullable T keep(@Nullable Borrowable<T> part) {
        return part == null ? null : part.keep();
    }

    /** Closes a kept part. Does nothing for other parts. */
    static void close(@Nullable Object part) {
        if (part instanceof KeptInode inode) {
            inode.close();
        } else if (part instanceof KeptFd fd) {
            fd.close();
        } else if (part instanceof KeptLoc loc) {
            loc.close();
        } else if (part instanceof KeptDirEntries entries) {
            entries.close();
        }
    }
}
