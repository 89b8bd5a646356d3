package org.glujava.lab.translators;

import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.type.Loc;

/** Denies the existence of a file. */
@Translator("hiding")
public final class Hiding {
    Hiding(@Option("name") String name) {
        Hidden.name = name;
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        Hidden.answer(frame, loc);
    }
}
