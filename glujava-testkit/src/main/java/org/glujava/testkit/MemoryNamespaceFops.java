package org.glujava.testkit;

import org.glujava.fop.CreateArgs;
import org.glujava.fop.CreateReply;
import org.glujava.fop.FopId;
import org.glujava.fop.LinkArgs;
import org.glujava.fop.LinkReply;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.MkdirReply;
import org.glujava.fop.MknodArgs;
import org.glujava.fop.MknodReply;
import org.glujava.fop.ReadlinkArgs;
import org.glujava.fop.ReadlinkReply;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.RenameReply;
import org.glujava.fop.RmdirArgs;
import org.glujava.fop.RmdirReply;
import org.glujava.fop.SymlinkArgs;
import org.glujava.fop.SymlinkReply;
import org.glujava.fop.UnlinkArgs;
import org.glujava.fop.UnlinkReply;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.jspecify.annotations.Nullable;

/** The fops of a {@link MemoryChild} that find, make, move and remove names. */
final class MemoryNamespaceFops {
    private static final int EXCLUSIVE = 0200;
    private static final int TRUNCATE = 01000;

    private final MemoryTree tree;

    MemoryNamespaceFops(MemoryTree tree) {
        this.tree = tree;
    }

    void addTo(MemoryChild child) {
        child.on(FopId.LOOKUP, LookupArgs.class, this::lookup);
        child.on(FopId.CREATE, CreateArgs.class, this::create);
        child.on(FopId.MKNOD, MknodArgs.class, this::mknod);
        child.on(FopId.MKDIR, MkdirArgs.class, this::mkdir);
        child.on(FopId.SYMLINK, SymlinkArgs.class, this::symlink);
        child.on(FopId.READLINK, ReadlinkArgs.class, this::readlink);
        child.on(FopId.LINK, LinkArgs.class, this::link);
        child.on(FopId.UNLINK, UnlinkArgs.class, this::unlink);
        child.on(FopId.RMDIR, RmdirArgs.class, this::rmdir);
        child.on(FopId.RENAME, RenameArgs.class, this::rename);
    }

    /** What GlusterFS wants a new file's id to be. */
    private static @Nullable Gfid wanted(@Nullable Dict xdata) {
        return xdata == null ? null : xdata.getGfid("gfid-req");
    }

    private LookupReply lookup(LookupArgs args) {
        MemoryFile file = tree.file(args.loc());
        Iatt parent = args.loc().parentGfid().isNull() ? null : tree.directory(args.loc()).stat();
        return LookupReply.of(args.loc().inode(), file.stat(), null, parent);
    }

    private CreateReply create(CreateArgs args) {
        Iatt before = tree.directory(args.loc()).stat();
        MemoryFile file = tree.fileIfThere(args.loc());
        if (file == null) {
            file = tree.make(args.loc(), FileType.REGULAR, args.mode() & ~args.umask(), wanted(args.xdata()));
        } else if ((args.flags() & EXCLUSIVE) != 0) {
            throw new MemoryTree.Failed(Errno.EEXIST);
        } else if (file.isDirectory()) {
            throw new MemoryTree.Failed(Errno.EISDIR);
        } else {
            MemoryContent.checkMayOpen(file, args.flags());
            file.content = (args.flags() & TRUNCATE) != 0 ? new byte[0] : file.content;
        }
        Iatt after = tree.directory(args.loc()).stat();
        return CreateReply.of(args.fd(), args.loc().inode(), file.stat(), before, after, null);
    }

    private MknodReply mknod(MknodArgs args) {
        Iatt before = tree.directory(args.loc()).stat();
        FileType type = switch (args.mode() & 0170000) {
            case 0020000 -> FileType.CHARACTER_DEVICE;
            case 0060000 -> FileType.BLOCK_DEVICE;
            case 0010000 -> FileType.FIFO;
            case 0140000 -> FileType.SOCKET;
            case 0040000, 0120000 -> throw new MemoryTree.Failed(Errno.EINVAL);
            default -> FileType.REGULAR;
        };
        MemoryFile file = tree.make(args.loc(), type, args.mode() & ~args.umask(), wanted(args.xdata()));
        file.rdev = args.rdev();
        return MknodReply.of(args.loc().inode(), file.stat(), before, tree.directory(args.loc()).stat(), null);
    }

    private MkdirReply mkdir(MkdirArgs args) {
        Iatt before = tree.directory(args.loc()).stat();
        MemoryFile file =
                tree.make(args.loc(), FileType.DIRECTORY, args.mode() & ~args.umask(), wanted(args.xdata()));
        return MkdirReply.of(args.loc().inode(), file.stat(), before, tree.directory(args.loc()).stat(), null);
    }

    private SymlinkReply symlink(SymlinkArgs args) {
        Iatt before = tree.directory(args.loc()).stat();
        MemoryFile file = tree.make(args.loc(), FileType.SYMLINK, 0777, wanted(args.xdata()));
        file.target = args.linkname();
        return SymlinkReply.of(args.loc().inode(), file.stat(), before, tree.directory(args.loc()).stat(), null);
    }

    private ReadlinkReply readlink(ReadlinkArgs args) {
        MemoryFile file = tree.file(args.loc());
        if (file.type != FileType.SYMLINK) {
            throw new MemoryTree.Failed(Errno.EINVAL);
        }
        return ReadlinkReply.of(file.target.length(), file.target, file.stat(), null);
    }

    private LinkReply link(LinkArgs args) {
        MemoryFile file = tree.file(args.oldloc());
        Iatt before = tree.directory(args.newloc()).stat();
        tree.link(file, args.newloc());
        Iatt after = tree.directory(args.newloc()).stat();
        return LinkReply.of(args.oldloc().inode(), file.stat(), before, after, null);
    }

    private UnlinkReply unlink(UnlinkArgs args) {
        Iatt before = tree.directory(args.loc()).stat();
        tree.unlink(args.loc());
        return UnlinkReply.of(before, tree.directory(args.loc()).stat(), null);
    }

    private RmdirReply rmdir(RmdirArgs args) {
        Iatt before = tree.directory(args.loc()).stat();
        tree.rmdir(args.loc());
        return RmdirReply.of(before, tree.directory(args.loc()).stat(), null);
    }

    private RenameReply rename(RenameArgs args) {
        Iatt oldBefore = tree.directory(args.oldloc()).stat();
        Iatt newBefore = tree.directory(args.newloc()).stat();
        MemoryFile file = tree.file(args.oldloc());
        tree.rename(args.oldloc(), args.newloc());
        return RenameReply.of(
                file.stat(),
                oldBefore,
                tree.directory(args.oldloc()).stat(),
                newBefore,
                tree.directory(args.newloc()).stat(),
                null);
    }
}
