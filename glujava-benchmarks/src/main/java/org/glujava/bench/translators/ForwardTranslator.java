package org.glujava.bench.translators;

import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;

/** Forwards each lookup. */
@Translator("bench-forward")
public final class ForwardTranslator {
    @Fop
    void lookup(Frame<LookupReply> frame) {
        frame.forward();
    }
}
