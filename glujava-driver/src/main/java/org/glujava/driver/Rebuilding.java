package org.glujava.driver;

import org.glujava.Args;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Translator;

/** Decodes everything, winds rebuilt arguments, and unwinds a rebuilt reply. */
@Translator("rebuild")
public final class Rebuilding {
    @Fop(all = true)
    <R extends Reply> void any(Frame<R> frame, Args<R> args) {
        var anew = new EqualCopies(frame::newPayload);
        frame.wind(
                Remake.args(args, EqualCopies.ALL, anew),
                reply -> frame.unwind(Remake.reply(reply, EqualCopies.ALL, anew)));
    }
}
