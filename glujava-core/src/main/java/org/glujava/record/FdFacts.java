package org.glujava.record;

import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;

/**
 * What is known of an fd without GlusterFS.
 *
 * @param inode the address of its inode
 * @param gfid the inode's
 * @param type the inode's
 */
record FdFacts(long inode, Gfid gfid, FileType type, int flags, long pid, boolean anonymous) {
    /** Those of an fd that is lent. */
    static FdFacts of(Fd fd, long inode) {
        FileType type = inode == 0 ? FileType.UNKNOWN : fd.inode().type();
        return new FdFacts(inode, fd.gfid(), type, fd.flags(), fd.pid(), fd.isAnonymous());
    }

    /** Those of an fd that the translator makes; a process below 0 is none. */
    static FdFacts made(long inode, Gfid gfid, FileType type, int flags, long pid) {
        return new FdFacts(inode, gfid, type, flags, pid, pid == Handles.NO_PROCESS);
    }
}
