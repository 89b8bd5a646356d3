package org.glujava.lab.translators;

import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;

/** Cannot be created. */
@Translator("broken-constructor")
public final class BrokenConstructor {
    BrokenConstructor() {
        throw new IllegalStateException("broken on purpose");
    }

    @Fop
    void lookup(Frame<LookupReply> frame) {
        frame.forward();
    }
}
