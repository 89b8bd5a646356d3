package org.glujava.bench.translators;

import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;

/** Forwards each lookup, and unwinds its reply in a callback. */
@Translator("bench-callback")
public final class CallingBack {
    @Fop
    void lookup(Frame<LookupReply> frame) {
        frame.forward(reply -> frame.unwind(reply));
    }
}
