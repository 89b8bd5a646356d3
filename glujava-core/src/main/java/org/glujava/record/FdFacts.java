package org.glujava.record;

import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;

/**
 * The properties of an fd that Java knows without a native call.
 *
 * @param inode the address of the inode
 * @param gfid the inode's gfid
 * @param type the inode's type
 */
record FdFacts(long inode, Gfid gfid, FileType type, int flags, long pid, boolean anonymous) {
    /** Returns the properties of a borrowed fd. */
    static FdFacts of(Fd fd, long inode) {
        FileType type = inode == 0 ? FileType.UNKNOWN : fd.inode().type();
        return new FdFacts(inode, fd.gfid(), type, fd.flags(), fd.pid(), fd.isAnonymous());
    }

    /** Returns the properties of an fd that the translator makes. With {@link Handles#NO_PROCESS} it is anonymous. */
    static FdFacts made(long inode, Gfid gfid, FileType type, int flags, long pid) {
        return new FdFacts(inode, gfid, type, flags, pid, pid == Handles.NO_PROCESS);
    }
}
