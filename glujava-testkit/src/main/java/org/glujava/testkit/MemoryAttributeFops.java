package org.glujava.testkit;

import static org.glujava.testkit.MemoryContent.check;

import java.time.Instant;
import org.glujava.fop.AccessArgs;
import org.glujava.fop.AccessReply;
import org.glujava.fop.FopId;
import org.glujava.fop.FsetattrArgs;
import org.glujava.fop.FsetattrReply;
import org.glujava.fop.FstatArgs;
import org.glujava.fop.FstatReply;
import org.glujava.fop.SetattrArgs;
import org.glujava.fop.SetattrReply;
import org.glujava.fop.StatArgs;
import org.glujava.fop.StatReply;
import org.glujava.fop.StatfsArgs;
import org.glujava.fop.StatfsReply;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.glujava.type.StatVfs;

/** The fops of a {@link MemoryChild} that read and change the attributes of files, and statfs. */
final class MemoryAttributeFops {
    /** GF_SET_ATTR_*: the attributes that setattr sets. */
    private static final int MODE = 1;

    private static final int UID = 2;
    private static final int GID = 4;
    private static final int ATIME = 0x10;
    private static final int MTIME = 0x20;
    private static final int ATIME_NOW = 0x80;
    private static final int MTIME_NOW = 0x100;

    private static final int SET_UID = 04000;
    private static final int SET_GID = 02000;
    private static final int GROUP_EXECUTE = 010;
    private static final int MAY_EXECUTE = 0111;
    private static final int EXECUTE = 1;

    private static final int BLOCK = 4096;
    private static final long BLOCKS = 1 << 20;
    private static final long FILES = 1 << 16;

    private final MemoryTree tree;

    MemoryAttributeFops(MemoryTree tree) {
        this.tree = tree;
    }

    void addTo(MemoryChild child) {
        child.on(FopId.STAT, StatArgs.class, this::stat);
        child.on(FopId.FSTAT, FstatArgs.class, this::fstat);
        child.on(FopId.ACCESS, AccessArgs.class, this::access);
        child.on(FopId.SETATTR, SetattrArgs.class, this::setattr);
        child.on(FopId.FSETATTR, FsetattrArgs.class, this::fsetattr);
        child.on(FopId.STATFS, StatfsArgs.class, this::statfs);
    }

    private StatReply stat(StatArgs args) {
        MemoryFile file = tree.file(args.loc());
        return StatReply.of(tree.stat(file, args.loc()), MemoryXattrs.asked(file, args.xdata()));
    }

    private FstatReply fstat(FstatArgs args) {
        MemoryFile file = tree.file(args.fd());
        return FstatReply.of(file.stat(), MemoryXattrs.asked(file, args.xdata()));
    }

    /** Root has all permissions, except that it cannot execute a file without an execute bit. */
    private AccessReply access(AccessArgs args) {
        MemoryFile file = followed(args.loc());
        boolean executes = file.isDirectory() || (file.permissions & MAY_EXECUTE) != 0;
        check((args.mask() & EXECUTE) == 0 || executes, Errno.EACCES);
        return AccessReply.of(null);
    }

    /** Returns the file of a fop that follows symlinks. To follow a symlink counts as a read of it. */
    private MemoryFile followed(Loc loc) {
        MemoryFile file = tree.file(loc);
        if (file.type == FileType.SYMLINK) {
            tree.read(file);
        }
        check(!file.leadsNowhere() || !file.leadsToLongName(), Errno.ENAMETOOLONG);
        check(!file.leadsNowhere(), Errno.ENOENT);
        return file;
    }

    private SetattrReply setattr(SetattrArgs args) {
        MemoryFile file = tree.file(args.loc());
        Iatt before = tree.stat(file, args.loc());
        set(file, args.stbuf(), args.valid());
        return SetattrReply.of(before, tree.stat(file, args.loc()), null);
    }

    private FsetattrReply fsetattr(FsetattrArgs args) {
        MemoryFile file = tree.file(args.fd());
        Iatt before = file.stat();
        set(file, args.stbuf(), args.valid());
        return FsetattrReply.of(before, file.stat(), null);
    }

    private void set(MemoryFile file, Iatt wanted, int valid) {
        if ((valid & (UID | GID)) != 0) {
            file.uid = (valid & UID) != 0 ? wanted.uid() : file.uid;
            file.gid = (valid & GID) != 0 ? wanted.gid() : file.gid;
            file.permissions = file.isDirectory() ? file.permissions : ownedAnew(file.permissions);
        }
        if ((valid & MODE) != 0 && file.type != FileType.SYMLINK) {
            file.permissions = wanted.permissions();
        }
        Instant now = tree.now();
        if ((valid & ATIME) != 0) {
            file.atime = (valid & ATIME_NOW) != 0 ? now : wanted.atime();
        }
        if ((valid & MTIME) != 0) {
            file.mtime = (valid & MTIME_NOW) != 0 ? now : wanted.mtime();
        }
        file.ctime = now;
    }

    /** Returns the permissions after a change of the owner: set-user-id and set-group-id are cleared. */
    static int ownedAnew(int permissions) {
        int kept = permissions & ~SET_UID;
        return (kept & GROUP_EXECUTE) != 0 ? kept & ~SET_GID : kept;
    }

    private StatfsReply statfs(StatfsArgs args) {
        followed(args.loc());
        long free = BLOCKS - tree.blocks();
        StatVfs statVfs = StatVfs.zero()
                .withBlockSize(BLOCK)
                .withFragmentSize(BLOCK)
                .withBlocks(BLOCKS)
                .withFreeBlocks(free)
                .withAvailableBlocks(free)
                .withFiles(FILES)
                .withFreeFiles(FILES - tree.count())
                .withAvailableFiles(FILES - tree.count())
                .withMaxNameLength(MemoryTree.MAX_NAME);
        return StatfsReply.of(statVfs, null);
    }
}
