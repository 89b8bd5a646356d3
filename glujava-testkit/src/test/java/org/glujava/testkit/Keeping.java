package org.glujava.testkit;

import java.util.ArrayList;
import java.util.List;
import org.glujava.Args;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.CreateReply;
import org.glujava.fop.FopId;
import org.glujava.fop.FsyncArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.ReaddirpReply;
import org.glujava.type.DirEntry;
import org.glujava.type.Fd;
import org.glujava.type.Loc;

/** A translator that keeps all that can be kept, as the test says. */
@Translator("keeping")
public final class Keeping {
    static Keeper keeper;
    static TranslatorContext context;
    static final List<Object> KEPT = new ArrayList<>();
    static boolean keepsAnswers;
    static SuspendedFrame<CreateReply> suspended;

    /** Keeps something of a lookup. */
    interface Keeper {
        void keep(Frame<?> frame, LookupArgs args, Loc loc) throws Exception;
    }

    Keeping(TranslatorContext newContext) {
        context = newContext;
        keeper = (frame, args, loc) -> {};
        keepsAnswers = true;
        suspended = null;
        KEPT.clear();
    }

    @Fop({FopId.LOOKUP, FopId.STAT})
    <R extends Reply> void lookup(Frame<R> frame, Args<R> args) throws Exception {
        LookupArgs lookup = (LookupArgs) (Object) args;
        keeper.keep(frame, lookup, lookup.loc());
        frame.forward();
    }

    /** Does something else before it answers. */
    @Fop
    void create(Frame<CreateReply> frame, Fd fd) {
        frame.keepArguments();
        frame.forward(reply -> {
            CreateReply answer = keepsAnswers ? frame.keepReply(reply) : reply.keep();
            KEPT.add(answer);
            frame.wind(FsyncArgs.of(fd, 0, null), synced -> {
                if (synced.opErrno() == 0) {
                    frame.unwind(answer);
                } else {
                    suspended = frame.suspend();
                }
            });
        });
    }

    /** Keeps the entries. */
    @Fop
    void readdirp(Frame<ReaddirpReply> frame) {
        frame.forward(reply -> {
            ReaddirpReply kept = reply.keep();
            for (DirEntry entry : kept.entries()) {
                KEPT.add(entry.inode());
            }
            if (!keepsAnswers) {
                kept.close();
            }
            frame.unwind(reply);
        });
    }
}
