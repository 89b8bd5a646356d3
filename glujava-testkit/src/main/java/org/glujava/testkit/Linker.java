package org.glujava.testkit;

import java.util.List;
import org.glujava.Args;
import org.glujava.Inodes;
import org.glujava.Reply;
import org.glujava.fop.FopId;
import org.glujava.fop.ReaddirpReply;
import org.glujava.fop.RenameArgs;
import org.glujava.testkit.memory.MemorySide;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Handles replies as the top of a graph does: puts files into the inode table, and removes names. */
final class Linker {
    private final MemorySide side;
    private final ServerInodes served;

    Linker(MemorySide side, ServerInodes served) {
        this.side = side;
        this.served = served;
    }

    void replied(Args<?> args, Reply reply) {
        if (args.fop() == FopId.LOOKUP && reply.failedWith(Errno.ENOENT)) {
            unlink(ArgValues.get(args, "loc", Loc.class));
        }
        if (reply.failed()) {
            return;
        }
        if (reply.values().get("fd") instanceof Fd fd) {
            served.opened(fd);
        }
        switch (args.fop()) {
            case LOOKUP, CREATE, PUT, MKNOD, MKDIR, SYMLINK -> link(ArgValues.get(args, "loc", Loc.class), reply);
            case LINK -> link(ArgValues.get(args, "newloc", Loc.class), reply);
            case UNLINK, RMDIR -> unlink(ArgValues.get(args, "loc", Loc.class));
            case READDIRP -> list(ArgValues.get(args, "fd", Fd.class), ((ReaddirpReply) reply).entries());
            case RENAME -> {
                RenameArgs rename = (RenameArgs) (Object) args;
                unlink(rename.newloc());
                unlink(rename.oldloc());
                link(rename.newloc(), rename.oldloc().inode(), reply);
            }
            default -> {}
        }
    }

    private void list(Fd fd, @Nullable DirEntries entries) {
        Inode directory = side.testInodes().find(fd.gfid());
        if (directory == null || directory.type() != FileType.DIRECTORY) {
            return;
        }
        for (DirEntry entry : entries == null ? List.<DirEntry>of() : entries.toList()) {
            boolean isOther = !entry.name().equals(".") && !entry.name().equals("..");
            Inode inode = entry.inode();
            boolean isTold = !entry.stat().gfid().isNull() && entry.stat().type() != FileType.UNKNOWN;
            if (isOther && isTold && inode != null) {
                side.testInodes().link(inode, directory, entry.name(), entry.stat());
            }
        }
    }

    private void link(Loc loc, Reply reply) {
        link(loc, reply.values().get("inode") instanceof Inode inode ? inode : null, reply);
    }

    /** Links the inode of a reply, if the reply has an iatt. A reply scripted by a test often has none. */
    private void link(Loc loc, @Nullable Inode inode, Reply reply) {
        Inode parent = loc.parent();
        String name = loc.name();
        if (inode == null
                || !(reply.values().get("buf") instanceof Iatt buf)
                || buf.gfid().isNull()) {
            return;
        }
        Inodes inodes = side.testInodes();
        if (parent != null && name != null) {
            if (parent.type() == FileType.DIRECTORY) { // else GlusterFS links nothing, and the fop still succeeds
                inodes.link(inode, parent, name, buf);
            }
        } else {
            inodes.link(inode, buf);
        }
    }

    private void unlink(Loc loc) {
        String name = loc.name();
        if (name != null) {
            long inode = side.unlink(loc.parentGfid(), name);
            if (inode != 0) {
                served.lostName(inode);
            }
        }
    }
}
