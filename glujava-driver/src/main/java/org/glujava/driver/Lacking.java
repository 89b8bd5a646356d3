package org.glujava.driver;

import org.glujava.Args;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Translator;

/** Unwinds the child's reply without one part. The pid of the frame selects the part. */
@Translator("lacking")
public final class Lacking {
    @Fop(all = true)
    <R extends Reply> void any(Frame<R> frame, Args<R> args) {
        int part = 1 << frame.credentials().pid();
        frame.forward(reply -> frame.unwind(Remake.edited(reply, part, new AbsentValues())));
    }
}
