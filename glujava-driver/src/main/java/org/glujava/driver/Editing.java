package org.glujava.driver;

import org.glujava.Args;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Translator;

/** Changes those arguments and parts of the reply whose bits are set in the pid of the client. */
@Translator("edit")
public final class Editing {
    @Fop(all = true)
    <R extends Reply> void any(Frame<R> frame, Args<R> args) {
        int slots = frame.credentials().pid();
        var edited = new EditedValues(frame::newPayload);
        frame.wind(Remake.args(args, slots, edited), reply -> frame.unwind(Remake.edited(reply, slots, edited)));
    }
}
