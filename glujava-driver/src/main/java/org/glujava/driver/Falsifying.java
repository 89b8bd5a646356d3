package org.glujava.driver;

import org.glujava.Args;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Translator;
import org.glujava.type.KeptFd;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/**
 * Unwinds the child's reply, or winds the arguments, with one part wrong. The pid of the frame selects the part and the
 * fault.
 */
@Translator("wrong")
public final class Falsifying {
    @Fop(all = true)
    <R extends Reply> void any(Frame<R> frame, Args<R> args) {
        int number = frame.credentials().pid();
        WrongPart wrong = WrongPart.of(number);
        int slot = WrongPart.slot(number);
        if (wrong.isOfArguments()) {
            frame.wind(Remake.args(args, slot, wrong.values(frame::newPayload, null)), frame::unwind);
            return;
        }
        KeptFd other = wrong == WrongPart.OTHER_FD ? otherFd(args) : null;
        frame.forward(reply -> {
            frame.unwind(wrong.counted(Remake.edited(reply, slot, wrong.values(frame::newPayload, other))));
            if (other != null) {
                other.close();
            }
        });
    }

    private static @Nullable KeptFd otherFd(Args<?> args) {
        return args.values().get("loc") instanceof Loc loc && loc.inode() != null
                ? loc.inode().newFd(0, 0)
                : null;
    }
}
