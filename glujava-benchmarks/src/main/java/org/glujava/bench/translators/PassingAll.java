package org.glujava.bench.translators;

import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Translator;

/** Forwards every fop, and unwinds its reply in a callback. */
@Translator("bench-all")
public final class PassingAll {
    @Fop(all = true)
    <R extends Reply> void any(Frame<R> frame) {
        frame.forward(frame::unwind);
    }
}
