package org.glujava.driver;

import org.glujava.Args;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Translator;

/** Forwards with a reply callback, and unwinds the reply unchanged. */
@Translator("watch")
public final class Watching {
    @Fop(all = true)
    <R extends Reply> void any(Frame<R> frame, Args<R> args) {
        frame.forward(frame::unwind);
    }
}
