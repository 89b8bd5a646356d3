package org.glujava.lab.translators;

import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;

/** Needs a class that is missing in its jar. */
@Translator("unlinked")
public final class Unlinked {
    private final LeftOut helper = new LeftOut();

    @Fop
    void lookup(Frame<LookupReply> frame) {
        helper.help();
        frame.forward();
    }
}
