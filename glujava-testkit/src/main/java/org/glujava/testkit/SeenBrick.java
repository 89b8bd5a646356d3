package org.glujava.testkit;

import java.util.List;
import java.util.Objects;
import org.glujava.Args;
import org.glujava.Inodes;
import org.glujava.Reply;
import org.glujava.fop.FgetxattrReply;
import org.glujava.fop.FopTypes;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.LookupReply;
import org.glujava.fop.ReaddirpReply;
import org.glujava.fop.StatfsArgs;
import org.glujava.testkit.memory.MemorySide;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** A {@link MemoryChild} as a translator sees it: through protocol/client, or in the brick. */
final class SeenBrick {
    private final MemoryChild brick;
    private final boolean isRemote;
    private @Nullable MemorySide side;

    /** @param isRemote whether protocol/client is between them */
    SeenBrick(MemoryChild brick, boolean isRemote) {
        this.brick = brick;
        this.isRemote = isRemote;
    }

    void serve(MemorySide newSide) {
        side = newSide;
    }

    void released(long fd) {
        brick.released(fd);
    }

    Reply reply(Credentials by, Args<?> args) {
        return isRemote ? remote(by, args) : inPlace(by, args);
    }

    private MemorySide side() {
        return Objects.requireNonNull(side);
    }

    private Reply remote(Credentials by, Args<?> args) {
        Errno refused = refused(args);
        if (refused != null) {
            return FopTypes.failed(args.fop(), refused);
        }
        Reply reply = brick.reply(by, onTheWire(args), LocResolver.remote(side()));
        Errno error = isStale(args, reply) ? Errno.ESTALE : reply.error();
        return error == null ? onTheWire(reply) : side().typed().failure(args, error);
    }

    /** Returns the arguments that protocol/client sends: a statfs without a file is one of the root. */
    private static Args<?> onTheWire(Args<?> args) {
        return args instanceof StatfsArgs statfs && statfs.loc().inode() == null
                ? StatfsArgs.of(Loc.builder().gfid(Gfid.ROOT).build(), statfs.xdata())
                : args;
    }

    /** Returns the parts of a success that arrive at a client. */
    private Reply onTheWire(Reply reply) {
        if (reply instanceof LookupReply found && found.xdata() == null) {
            return LookupReply.of(found.inode(), found.buf(), Dict.builder().build(), found.postparent());
        }
        if (reply instanceof GetxattrReply got) {
            return GetxattrReply.of(0, got.dict(), got.xdata());
        }
        if (reply instanceof FgetxattrReply got) {
            return FgetxattrReply.of(0, got.dict(), got.xdata());
        }
        return withInodes(reply);
    }

    private Reply inPlace(Credentials by, Args<?> args) {
        Reply reply = brick.reply(by, args, LocResolver.IN_PLACE);
        Errno error = reply.error();
        return error == null ? withInodes(reply) : side().typed().failure(args, inPlace(args, error));
    }

    /**
     * Returns the error of storage/posix for a file that it does not find by its gfid. To clients, the server returns
     * another one.
     */
    private static Errno inPlace(Args<?> args, Errno error) {
        Loc loc = loc(args, "loc");
        boolean hasGfid = loc != null && !loc.fileGfid().isNull();
        return switch (args.fop()) {
            case LOOKUP -> loc != null && loc.isNameless() && !hasGfid ? Errno.ESTALE : error;
            case GETXATTR -> hasGfid ? orMissing(error) : Errno.EFAULT;
            case STATFS -> hasGfid ? orMissing(error) : Errno.ESTALE;
            default -> orMissing(error);
        };
    }

    private static Errno orMissing(Errno error) {
        return error.equals(Errno.ESTALE) ? Errno.ENOENT : error;
    }

    /**
     * Gives each entry an inode: the one in the inode table, or a new one. In the brick, an entry whose stat failed
     * gets none.
     */
    private Reply withInodes(Reply reply) {
        if (!(reply instanceof ReaddirpReply listing)) {
            return reply;
        }
        DirEntries listed = listing.entries();
        if (listed == null) {
            return reply;
        }
        Inodes inodes = side().testInodes();
        List<DirEntry> entries = listed.toList().stream()
                .map(entry -> {
                    boolean isFound = isRemote || entry.stat().type() != FileType.UNKNOWN;
                    Inode known = inodes.find(entry.stat().gfid());
                    Inode inode = known == null && isFound ? inodes.root().newInode() : known;
                    return new DirEntry(
                            entry.name(), entry.ino(), entry.offset(), entry.type(), entry.stat(), entry.dict(), inode);
                })
                .toList();
        ReaddirpReply whole = ReaddirpReply.of(listing.opRet(), DirEntries.of(entries), listing.xdata());
        return listing.opErrno() == 0 ? whole : whole.withOpErrno(Errno.of(listing.opErrno()));
    }

    /**
     * Returns the error with which protocol/client refuses a fop; null if it sends the fop. It needs the gfid of the
     * file or, for a fop on a name, of the parent.
     */
    private static @Nullable Errno refused(Args<?> args) {
        return switch (args.fop()) {
            case LOOKUP -> ArgValues.get(args, "loc", Loc.class).inode() == null ? Errno.ESTALE : null;
            case ICREATE, NAMELINK -> null;
            case STATFS -> {
                Loc loc = ArgValues.get(args, "loc", Loc.class);
                yield loc.inode() == null ? null : refused(loc, false);
            }
            case CREATE, PUT, MKNOD, MKDIR, SYMLINK, UNLINK, RMDIR -> refused(loc(args, "loc"), true);
            case RENAME -> first(refused(loc(args, "oldloc"), true), refused(loc(args, "newloc"), true));
            case LINK -> first(refused(loc(args, "oldloc"), false), refused(loc(args, "newloc"), true));
            case GETXATTR -> refused(loc(args, "loc"), false) == null ? null : Errno.EINVAL;
            default -> refused(loc(args, "loc"), false);
        };
    }

    private static @Nullable Errno first(@Nullable Errno one, @Nullable Errno other) {
        return one == null ? other : one;
    }

    private static @Nullable Loc loc(Args<?> args, String name) {
        return ArgValues.find(args, name, Loc.class);
    }

    private static @Nullable Errno refused(@Nullable Loc loc, boolean hasName) {
        if (loc == null) {
            return null;
        }
        if ((hasName ? loc.parent() : loc.inode()) == null) {
            return Errno.ESTALE;
        }
        return (hasName ? loc.parentGfid() : loc.fileGfid()).isNull() ? Errno.EINVAL : null;
    }

    /** Returns whether a name now belongs to another file: then protocol/client fails with ESTALE. */
    private static boolean isStale(Args<?> args, Reply reply) {
        Loc loc = loc(args, "loc");
        Inode inode = loc == null ? null : loc.inode();
        return inode != null
                && !inode.gfid().isNull()
                && !reply.failed()
                && reply instanceof LookupReply found
                && found.buf() != null
                && !inode.gfid().equals(found.buf().gfid());
    }
}
