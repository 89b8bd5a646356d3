package org.glujava.testkit;

import java.util.ArrayList;
import java.util.List;
import org.glujava.fop.FopId;
import org.glujava.fop.ReaddirArgs;
import org.glujava.fop.ReaddirReply;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.ReaddirpReply;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Iatt;

/** The fops of a {@link MemoryChild} that list directories. */
final class MemoryDirectoryFops {
    /** The approximate bytes that an entry takes of the size of a readdir, without its name. */
    private static final int ENTRY = 24;

    private final MemoryTree tree;

    MemoryDirectoryFops(MemoryTree tree) {
        this.tree = tree;
    }

    void addTo(MemoryChild child) {
        child.on(FopId.READDIR, ReaddirArgs.class, this::readdir);
        child.on(FopId.READDIRP, ReaddirpArgs.class, this::readdirp);
    }

    private ReaddirReply readdir(ReaddirArgs args) {
        Listing listing = list(args.fd(), args.offset(), args.size(), false);
        ReaddirReply reply = ReaddirReply.of(listing.read().size(), DirEntries.of(listing.read()), null);
        return listing.ends() ? reply.withOpErrno(Errno.ENOENT) : reply;
    }

    private ReaddirpReply readdirp(ReaddirpArgs args) {
        Listing listing = list(args.fd(), args.offset(), args.size(), true);
        ReaddirpReply reply = ReaddirpReply.of(listing.read().size(), DirEntries.of(listing.read()), null);
        return listing.ends() ? reply.withOpErrno(Errno.ENOENT) : reply;
    }

    private Listing list(Fd fd, long offset, long size, boolean withStat) {
        MemoryFile directory = tree.file(fd);
        if (!directory.isDirectory()) {
            throw new MemoryTree.Failed(Errno.EINVAL); // storage/posix has opened no directory for it
        }
        tree.read(directory);
        List<DirEntry> all = new ArrayList<>();
        if (directory.isGone()) {
            return new Listing(all, true);
        }
        boolean finds = withStat && MemoryHandles.isFound(directory);
        add(all, ".", directory, finds);
        add(all, "..", directory.parent == null ? MemoryFile.aboveBrick(tree.now()) : directory.parent, finds);
        directory.entries.forEach((name, file) -> add(all, name, file, finds));
        List<DirEntry> read = new ArrayList<>();
        long left = size;
        for (DirEntry entry : all.subList((int) Math.min(offset, all.size()), all.size())) {
            left -= ENTRY + entry.name().length();
            if (left < 0) {
                return new Listing(read, false);
            }
            read.add(entry);
        }
        return new Listing(read, true);
    }

    /** Entries, and whether they are the last ones. */
    private record Listing(List<DirEntry> read, boolean ends) {}

    private static void add(List<DirEntry> all, String name, MemoryFile file, boolean withStat) {
        Iatt stat = withStat ? file.stat() : Iatt.zero();
        all.add(new DirEntry(name, file.ino, all.size() + 1, typeOf(file.type), stat, null, null));
    }

    /** Returns the type as in dirent(3). */
    private static int typeOf(FileType type) {
        return switch (type) {
            case DIRECTORY -> 4;
            case REGULAR -> 8;
            case SYMLINK -> 10;
            case FIFO -> 1;
            case CHARACTER_DEVICE -> 2;
            case BLOCK_DEVICE -> 6;
            case SOCKET -> 12;
            default -> 0;
        };
    }
}
