package org.glujava.lab.translators;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.fop.AccessArgs;
import org.glujava.fop.FgetxattrArgs;
import org.glujava.fop.FlushArgs;
import org.glujava.fop.FremovexattrArgs;
import org.glujava.fop.FsetattrArgs;
import org.glujava.fop.FsetxattrArgs;
import org.glujava.fop.FstatArgs;
import org.glujava.fop.FsyncArgs;
import org.glujava.fop.FtruncateArgs;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.ReaddirArgs;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.SetattrArgs;
import org.glujava.fop.StatArgs;
import org.glujava.fop.StatfsArgs;
import org.glujava.fop.WritevArgs;
import org.glujava.type.Dict;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.glujava.type.Payload;
import org.jspecify.annotations.Nullable;

/** Fops that an author may wind in a reply callback: on the places and fds of the arguments and of the reply. */
final class Probes {
    private static final int FILE_MODE = 1;
    private static final byte[] TEXT = "probe".getBytes(StandardCharsets.UTF_8);

    private Probes() {}

    /** @param turn selects one of the possible fops */
    static List<Args<?>> of(int turn, Args<?> args, Reply reply) {
        List<Args<?>> probes = new ArrayList<>();
        if (reply.values().get("fd") instanceof Fd fd) {
            probes.addAll(onFd(turn, fd));
        } else if (args.values().get("fd") instanceof Fd fd) {
            probes.add(FstatArgs.of(fd, null));
        }
        Map<String, ? extends @Nullable Object> values = args.values();
        int place = args instanceof RenameArgs ? turn % 2 : turn; // fops that change nothing
        for (String name : List.of("loc", "oldloc", "newloc")) {
            if (values.get(name) instanceof Loc loc) {
                probes.addAll(onLoc(place, loc, reply));
            }
        }
        return probes;
    }

    private static List<Args<?>> onFd(int turn, Fd fd) {
        List<Args<?>> all = List.of(
                FstatArgs.of(fd, null),
                WritevArgs.of(fd, Payload.of(TEXT), 0, 0, null),
                ReadvArgs.of(fd, 100, 0, 0, null),
                FsetxattrArgs.of(fd, Dict.builder().put("user.probe", TEXT).build(), 0, null),
                FgetxattrArgs.of(fd, "user.probe", null),
                FgetxattrArgs.of(fd, null, null),
                FremovexattrArgs.of(fd, "user.probe", null),
                FtruncateArgs.of(fd, 2, null),
                FsetattrArgs.of(fd, Iatt.zero().withPermissions(0640), FILE_MODE, null),
                FsyncArgs.of(fd, 0, null),
                ReaddirArgs.of(fd, 4096, 0, null),
                FlushArgs.of(fd, null));
        return List.of(all.get(0), all.get(1 + turn % (all.size() - 1)), all.get(1 + (turn + 1) % (all.size() - 1)));
    }

    private static List<Args<?>> onLoc(int turn, Loc loc, Reply reply) {
        List<Args<?>> probes = new ArrayList<>();
        Inode inode = reply.values().get("inode") instanceof Inode found ? found : loc.inode();
        Inode parent = loc.parent();
        boolean isSuccess = !reply.failed(); // the parts of a failure are partial results of the fop
        Gfid gfid = isSuccess && reply.values().get("buf") instanceof Iatt buf ? buf.gfid() : loc.fileGfid();
        probes.add(onPlace(turn, loc));
        if (inode != null) {
            probes.add(onPlace(turn + 1, Loc.of(inode)));
            probes.add(onPlace(turn + 2, Loc.of(inode).edit().gfid(gfid).build()));
        }
        if (parent != null && loc.name() != null) {
            Loc named = loc.edit().gfid(Gfid.NULL).inode(parent.newInode()).build();
            probes.add(turn % 2 == 0 ? LookupArgs.of(named, null) : onPlace(turn, named));
        }
        return probes;
    }

    /** Those that change nothing come first. */
    private static Args<?> onPlace(int turn, Loc loc) {
        List<Args<?>> all = List.of(
                StatArgs.of(loc, null),
                GetxattrArgs.of(loc, "user.a", null),
                GetxattrArgs.of(loc, null, null),
                AccessArgs.of(loc, 0, null),
                SetattrArgs.of(loc, Iatt.zero().withPermissions(0751), FILE_MODE, null),
                StatfsArgs.of(loc, null),
                LookupArgs.of(loc, Dict.builder().put("user.a", 0).build()));
        return all.get(turn % all.size());
    }
}
