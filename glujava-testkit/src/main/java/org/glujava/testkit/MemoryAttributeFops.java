package org.glujava.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glujava.fop.AccessArgs;
import org.glujava.fop.AccessReply;
import org.glujava.fop.FopId;
import org.glujava.fop.FsetattrArgs;
import org.glujava.fop.FsetattrReply;
import org.glujava.fop.FstatArgs;
import org.glujava.fop.FstatReply;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.ReaddirArgs;
import org.glujava.fop.ReaddirReply;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.ReaddirpReply;
import org.glujava.fop.RemovexattrArgs;
import org.glujava.fop.RemovexattrReply;
import org.glujava.fop.SetattrArgs;
import org.glujava.fop.SetattrReply;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.SetxattrReply;
import org.glujava.fop.StatArgs;
import org.glujava.fop.StatReply;
import org.glujava.type.Dict;
import org.glujava.type.DictBuilder;
import org.glujava.type.DictValue;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Iatt;

/** The fops of a {@link MemoryChild} that tell and change what is known of files, and that list directories. */
final class MemoryAttributeFops {
    /** GF_SET_ATTR_*: what setattr sets. */
    private static final int MODE = 1;

    private static final int UID = 2;
    private static final int GID = 4;
    private static final int ATIME = 0x10;
    private static final int MTIME = 0x20;
    private static final int XATTR_CREATE = 1;
    private static final int XATTR_REPLACE = 2;

    /** About what an entry takes of the size that a readdir asks for. */
    private static final int ENTRY = 24;

    private final MemoryTree tree;

    MemoryAttributeFops(MemoryTree tree) {
        this.tree = tree;
    }

    void addTo(MemoryChild child) {
        child.on(FopId.STAT, StatArgs.class, args -> StatReply.of(tree.file(args.loc()).stat(), null));
        child.on(FopId.FSTAT, FstatArgs.class, args -> FstatReply.of(tree.file(args.fd()).stat(), null));
        child.on(FopId.ACCESS, AccessArgs.class, this::access);
        child.on(FopId.SETATTR, SetattrArgs.class, this::setattr);
        child.on(FopId.FSETATTR, FsetattrArgs.class, this::fsetattr);
        child.on(FopId.SETXATTR, SetxattrArgs.class, this::setxattr);
        child.on(FopId.GETXATTR, GetxattrArgs.class, this::getxattr);
        child.on(FopId.REMOVEXATTR, RemovexattrArgs.class, this::removexattr);
        child.on(FopId.READDIR, ReaddirArgs.class, this::readdir);
        child.on(FopId.READDIRP, ReaddirpArgs.class, this::readdirp);
    }

    private AccessReply access(AccessArgs args) {
        tree.file(args.loc());
        return AccessReply.of(null);
    }

    private SetattrReply setattr(SetattrArgs args) {
        MemoryFile file = tree.file(args.loc());
        Iatt before = file.stat();
        set(file, args.stbuf(), args.valid());
        return SetattrReply.of(before, file.stat(), null);
    }

    private FsetattrReply fsetattr(FsetattrArgs args) {
        MemoryFile file = tree.file(args.fd());
        Iatt before = file.stat();
        set(file, args.stbuf(), args.valid());
        return FsetattrReply.of(before, file.stat(), null);
    }

    private void set(MemoryFile file, Iatt wanted, int valid) {
        file.permissions = (valid & MODE) != 0 ? wanted.permissions() : file.permissions;
        file.uid = (valid & UID) != 0 ? wanted.uid() : file.uid;
        file.gid = (valid & GID) != 0 ? wanted.gid() : file.gid;
        file.atime = (valid & ATIME) != 0 ? wanted.atime() : file.atime;
        file.mtime = (valid & MTIME) != 0 ? wanted.mtime() : file.mtime;
        file.ctime = tree.now();
    }

    private SetxattrReply setxattr(SetxattrArgs args) {
        Map<String, DictValue> xattrs = tree.file(args.loc()).xattrs;
        Map<String, DictValue> wanted = args.dict().toMap();
        for (String name : wanted.keySet()) {
            if (args.flags() == XATTR_CREATE && xattrs.containsKey(name)) {
                throw new MemoryTree.Failed(Errno.EEXIST);
            }
            if (args.flags() == XATTR_REPLACE && !xattrs.containsKey(name)) {
                throw new MemoryTree.Failed(Errno.ENODATA);
            }
        }
        xattrs.putAll(wanted);
        return SetxattrReply.of(null);
    }

    private GetxattrReply getxattr(GetxattrArgs args) {
        Map<String, DictValue> xattrs = tree.file(args.loc()).xattrs;
        String name = args.name();
        if (name != null && !xattrs.containsKey(name)) {
            throw new MemoryTree.Failed(Errno.ENODATA);
        }
        DictBuilder found = Dict.builder();
        xattrs.forEach((key, value) -> {
            if (name == null || name.equals(key)) {
                found.put(key, value);
            }
        });
        return GetxattrReply.of(0, found.build(), null);
    }

    private RemovexattrReply removexattr(RemovexattrArgs args) {
        if (tree.file(args.loc()).xattrs.remove(args.name()) == null) {
            throw new MemoryTree.Failed(Errno.ENODATA);
        }
        return RemovexattrReply.of(null);
    }

    private ReaddirReply readdir(ReaddirArgs args) {
        List<DirEntry> entries = entries(args.fd(), args.offset(), args.size(), false);
        return ReaddirReply.of(entries.size(), DirEntries.of(entries), null);
    }

    private ReaddirpReply readdirp(ReaddirpArgs args) {
        List<DirEntry> entries = entries(args.fd(), args.offset(), args.size(), true);
        return ReaddirpReply.of(entries.size(), DirEntries.of(entries), null);
    }

    private List<DirEntry> entries(Fd fd, long offset, long size, boolean withStat) {
        MemoryFile directory = tree.file(fd);
        if (!directory.isDirectory()) {
            throw new MemoryTree.Failed(Errno.ENOTDIR);
        }
        List<DirEntry> all = new ArrayList<>();
        add(all, ".", directory, withStat);
        add(all, "..", directory, withStat);
        directory.entries.forEach((name, file) -> add(all, name, file, withStat));
        List<DirEntry> read = new ArrayList<>();
        long left = size;
        for (DirEntry entry : all.subList((int) Math.min(offset, all.size()), all.size())) {
            left -= ENTRY + entry.name().length();
            if (left < 0) {
                break;
            }
            read.add(entry);
        }
        return read;
    }

    private static void add(List<DirEntry> all, String name, MemoryFile file, boolean withStat) {
        Iatt stat = withStat ? file.stat() : Iatt.zero();
        all.add(new DirEntry(name, file.ino, all.size() + 1, typeOf(file.type), stat, null, null));
    }

    /** As in dirent(3). */
    private static int typeOf(FileType type) {
        return switch (type) {
            case DIRECTORY -> 4;
            case REGULAR -> 8;
            case SYMLINK -> 10;
            default -> 0;
        };
    }
}
