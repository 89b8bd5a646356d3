package org.glujava.lab.translators;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glujava.Args;
import org.glujava.ChildReply;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Subvolume;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.FopId;

/** Keeps the same files on all its children: the fastest answers reads, and changes go to all that are up. */
@Translator("fastest")
public final class Fastest {
    private static final Set<FopId> READING = EnumSet.of(
            FopId.LOOKUP,
            FopId.STAT,
            FopId.FSTAT,
            FopId.ACCESS,
            FopId.READLINK,
            FopId.READV,
            FopId.READDIR,
            FopId.READDIRP,
            FopId.GETXATTR,
            FopId.FGETXATTR,
            FopId.STATFS,
            FopId.SEEK);

    private final List<Subvolume> children;

    Fastest(TranslatorContext context) {
        children = context.subvolumes();
    }

    @Fop(all = true)
    <R extends Reply> void any(Frame<R> frame, Args<R> args) {
        if (READING.contains(args.fop())) {
            frame.windFirst(children, args, (child, reply) -> frame.unwind(reply));
        } else {
            frame.windAll(children, args, replies -> frame.unwind(best(replies)));
        }
    }

    private static <R extends Reply> R best(List<ChildReply<R>> replies) {
        return replies.stream()
                .map(ChildReply::reply)
                .filter(reply -> !reply.failed())
                .findFirst()
                .orElseGet(() -> replies.get(0).reply());
    }
}
