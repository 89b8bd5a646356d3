package org.glujava.driver;

import org.glujava.Args;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Translator;

/** Forwards without a reply callback. */
@Translator("forward")
public final class Forwarding {
    @Fop(all = true)
    <R extends Reply> void any(Frame<R> frame, Args<R> args) {
        frame.forward();
    }
}
