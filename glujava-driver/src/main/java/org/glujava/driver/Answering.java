package org.glujava.driver;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.glujava.Args;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Translator;
import org.glujava.fop.FopId;
import org.glujava.type.Fd;
import org.glujava.type.Inode;
import org.glujava.type.Loc;

/** Keeps the reply of one frame, and answers the next frame of the same fop with it, without winding. */
@Translator("unwind")
public final class Answering {
    private static final int KEEP = 0;

    private final Map<FopId, Reply> kept = new ConcurrentHashMap<>();

    @Fop(all = true)
    @SuppressWarnings("unchecked") // The kept reply has the type of the fop.
    <R extends Reply> void any(Frame<R> frame, Args<R> args) {
        if (frame.credentials().pid() == KEEP) {
            frame.forward(reply -> {
                kept.put(frame.fop(), Remake.reply(reply, EqualCopies.ALL, new KeptValues()));
                frame.unwind(reply);
            });
        } else {
            R reply = (R) Objects.requireNonNull(kept.remove(frame.fop()));
            frame.unwind(Remake.reply(reply, EqualCopies.ALL, own(args)));
        }
    }

    private static KeptValues.Refilled own(Args<?> args) {
        Inode inode = null;
        Fd fd = null;
        for (Object value : args.values().values()) {
            if (inode == null && value instanceof Loc loc) {
                inode = loc.inode();
            } else if (fd == null && value instanceof Fd own) {
                fd = own;
            }
        }
        return new KeptValues.Refilled(inode, fd);
    }
}
