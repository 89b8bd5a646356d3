package org.glujava.testkit;

import java.util.Arrays;
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
import org.glujava.fop.PutArgs;
import org.glujava.fop.PutReply;
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
import org.glujava.spi.Utf8;
import org.glujava.type.Dict;
import org.glujava.type.DictValue;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** The fops of a {@link MemoryChild} that find, make, move and remove names. */
final class MemoryNamespaceFops {
    private static final int EXCLUSIVE = 0200;
    private static final int CREATE = 0100;
    private static final int MAX_TARGET = 4096;
    private static final String LINKS = "get-link-count";
    private static final Dict NOTHING = Dict.builder().build();

    private final MemoryTree tree;
    private final MemoryContent content;

    MemoryNamespaceFops(MemoryTree tree) {
        this.tree = tree;
        this.content = new MemoryContent(tree);
    }

    void addTo(MemoryChild child) {
        child.on(FopId.LOOKUP, LookupArgs.class, this::lookup);
        child.on(FopId.CREATE, CreateArgs.class, this::create);
        child.on(FopId.PUT, PutArgs.class, this::put);
        child.on(FopId.MKNOD, MknodArgs.class, this::mknod);
        child.on(FopId.MKDIR, MkdirArgs.class, this::mkdir);
        child.on(FopId.SYMLINK, SymlinkArgs.class, this::symlink);
        child.on(FopId.READLINK, ReadlinkArgs.class, this::readlink);
        child.on(FopId.LINK, LinkArgs.class, this::link);
        child.on(FopId.UNLINK, UnlinkArgs.class, this::unlink);
        child.on(FopId.RMDIR, RmdirArgs.class, this::rmdir);
        child.on(FopId.RENAME, RenameArgs.class, this::rename);
    }

    /** Returns the gfid that GlusterFS wants for a new file. */
    private static @Nullable Gfid wanted(@Nullable Dict xdata) {
        return xdata == null ? null : xdata.getGfid("gfid-req");
    }

    /** Looks up a file. An empty name counts as none; without a name, the reply has no parent. */
    private LookupReply lookup(LookupArgs args) {
        Loc loc = args.loc();
        boolean hasName = loc.name() != null && !loc.name().isEmpty();
        MemoryFile file = hasName ? tree.looked(loc, args.xdata() != null) : tree.lookedByGfid(loc);
        Iatt parent = hasName ? tree.directory(loc).stat() : Iatt.zero();
        Iatt stat = hasName ? file.stat() : tree.stat(file, loc);
        return LookupReply.of(loc.inode(), stat, MemoryXattrs.asked(file, args.xdata()), parent);
    }

    private CreateReply create(CreateArgs args) {
        Iatt before = tree.directory(args.loc()).stat();
        MemoryFile file = created(args.loc(), args.flags(), args.mode() & ~args.umask(), args.xdata());
        tree.opened(args.fd(), file);
        Iatt after = tree.directory(args.loc()).stat();
        return CreateReply.of(args.fd(), args.loc().inode(), file.stat(), before, after, args.xdata());
    }

    /** Creates or opens a file as posix_create does: without flags, the file must be new. */
    private MemoryFile created(Loc loc, int flags, int permissions, @Nullable Dict xdata) {
        MemoryFile existing = tree.fileIfThere(loc);
        if (existing == null) {
            return owned(tree.make(loc, FileType.REGULAR, permissions, wanted(xdata)));
        }
        MemoryContent.check(flags != 0 && (flags & EXCLUSIVE) == 0, Errno.EEXIST);
        content.open(existing, flags | CREATE);
        return existing;
    }

    /** Sets the permissions of a new file: storage/posix makes it as root, then changes its owner. */
    private static MemoryFile owned(MemoryFile made) {
        made.permissions = MemoryAttributeFops.ownedAnew(made.permissions);
        return made;
    }

    private PutReply put(PutArgs args) {
        Loc loc = args.loc();
        Iatt before = tree.directory(loc).stat();
        MemoryFile file = created(loc, args.flags(), args.mode() & ~args.umask(), args.xdata());
        MemoryContent.check(args.offset() >= 0, Errno.EINVAL);
        file.content.write(args.offset(), args.vector().toByteArray());
        file.modified(tree.now());
        Dict xattr = args.xattr();
        if (xattr != null) {
            MemoryXattrs.set(file, xattr, 0);
        }
        return PutReply.of(loc.inode(), file.stat(), before, tree.directory(loc).stat(), null);
    }

    private MknodReply mknod(MknodArgs args) {
        Iatt before = tree.directory(args.loc()).stat();
        FileType type = switch (args.mode() & 0170000) {
            case 0020000 -> FileType.CHARACTER_DEVICE;
            case 0060000 -> FileType.BLOCK_DEVICE;
            case 0010000 -> FileType.FIFO;
            case 0140000 -> FileType.SOCKET;
            case 0, 0100000 -> FileType.REGULAR;
            case 0040000 -> throw new MemoryTree.Failed(Errno.EPERM);
            default -> throw new MemoryTree.Failed(Errno.EINVAL);
        };
        MemoryFile file = owned(tree.make(args.loc(), type, args.mode() & ~args.umask(), wanted(args.xdata())));
        file.rdev = deviceOf(args.rdev());
        return MknodReply.of(
                args.loc().inode(),
                file.stat(),
                before,
                tree.directory(args.loc()).stat(),
                null);
    }

    /** Converts the kernel's dev_t to the form in an iatt (GlusterFS: {@code ia_makedev}). */
    private static long deviceOf(long dev) {
        long major = dev >> 8 & 0xfff | dev >> 32 & ~0xfffL;
        long minor = dev & 0xff | dev >> 12 & 0xffffff00L;
        return major << Integer.SIZE | minor;
    }

    private MkdirReply mkdir(MkdirArgs args) {
        Iatt before = tree.directory(args.loc()).stat();
        MemoryFile file = tree.make(args.loc(), FileType.DIRECTORY, args.mode() & ~args.umask(), wanted(args.xdata()));
        return MkdirReply.of(
                args.loc().inode(),
                file.stat(),
                before,
                tree.directory(args.loc()).stat(),
                null);
    }

    private SymlinkReply symlink(SymlinkArgs args) {
        int length = Utf8.encode(args.linkname()).length;
        MemoryContent.check(length > 0, Errno.ENOENT);
        MemoryContent.check(length < MAX_TARGET, Errno.ENAMETOOLONG);
        Iatt before = tree.directory(args.loc()).stat();
        MemoryFile file = tree.make(args.loc(), FileType.SYMLINK, 0777, wanted(args.xdata()));
        file.target = args.linkname();
        return SymlinkReply.of(
                args.loc().inode(),
                file.stat(),
                before,
                tree.directory(args.loc()).stat(),
                null);
    }

    private ReadlinkReply readlink(ReadlinkArgs args) {
        MemoryFile file = tree.file(args.loc());
        if (file.type != FileType.SYMLINK) {
            throw new MemoryTree.Failed(Errno.EINVAL);
        }
        MemoryContent.check(args.size() > 0, Errno.EINVAL);
        Iatt before = file.stat();
        tree.read(file);
        byte[] target = Utf8.encode(file.target);
        byte[] read = Arrays.copyOf(target, (int) Math.min(target.length, args.size()));
        return ReadlinkReply.of(read.length, Utf8.decode(read), before, null);
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
        long links = asksForLinks(args.xdata()) ? tree.named(args.loc()).nlink : 0;
        tree.unlink(args.loc());
        Dict xdata = Dict.builder().put(LINKS, DictValue.ofUnsigned(links)).build();
        return UnlinkReply.of(before, tree.directory(args.loc()).stat(), xdata);
    }

    private static boolean asksForLinks(@Nullable Dict xdata) {
        return xdata != null && xdata.get(LINKS) != null;
    }

    private RmdirReply rmdir(RmdirArgs args) {
        Iatt before = tree.directory(args.loc()).stat();
        tree.rmdir(args.loc());
        return RmdirReply.of(before, tree.directory(args.loc()).stat(), null);
    }

    private RenameReply rename(RenameArgs args) {
        Iatt oldBefore = tree.directory(args.oldloc()).stat();
        Iatt newBefore = tree.directory(args.newloc()).stat();
        MemoryFile file = tree.named(args.oldloc());
        tree.rename(args.oldloc(), args.newloc());
        return RenameReply.of(
                file.stat(),
                oldBefore,
                tree.directory(args.oldloc()).stat(),
                newBefore,
                tree.directory(args.newloc()).stat(),
                NOTHING);
    }
}
