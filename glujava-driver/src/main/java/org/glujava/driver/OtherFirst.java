package org.glujava.driver;

import org.glujava.Args;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Translator;
import org.glujava.fop.FopId;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.StatArgs;
import org.glujava.type.Dict;
import org.glujava.type.Gfid;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Winds a getxattr first (a stat, if the own fop is a getxattr), then the frame's own fop. */
@Translator("other-first")
public final class OtherFirst {
    private static final int ANEW = 1;

    @Fop(all = true)
    <R extends Reply> void any(Frame<R> frame, Args<R> args) {
        boolean anew = frame.credentials().pid() == ANEW;
        Loc other =
                Loc.builder().path("/other").name("other").gfid(new Gfid(1, 2)).build();
        Dict xdata = Dict.builder().put("other", "yes").build();
        if (frame.fop() == FopId.GETXATTR) {
            frame.wind(StatArgs.of(other, xdata), reply -> {
                check(reply, reply.buf());
                goOn(frame, args, anew);
            });
        } else {
            frame.wind(GetxattrArgs.of(other, "user.other", xdata), reply -> {
                check(reply, reply.dict());
                goOn(frame, args, anew);
            });
        }
    }

    /** An exception here fails the frame. */
    private static void check(Reply reply, @Nullable Object part) {
        if (reply.failed() || part == null) {
            throw new IllegalStateException("the other fop has a wrong answer: " + reply);
        }
    }

    private static <R extends Reply> void goOn(Frame<R> frame, Args<R> args, boolean anew) {
        if (anew) {
            var how = new EqualCopies(frame::newPayload);
            frame.wind(
                    Remake.args(args, EqualCopies.ALL, how),
                    reply -> frame.unwind(Remake.reply(reply, EqualCopies.ALL, how)));
        } else {
            frame.forward(frame::unwind);
        }
    }
}
