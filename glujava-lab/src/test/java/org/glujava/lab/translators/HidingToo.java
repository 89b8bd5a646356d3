package org.glujava.lab.translators;

import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.type.Loc;

/** As {@link Hiding}, in another class. */
@Translator("hiding-too")
public final class HidingToo {
    HidingToo(@Option("name") String name) {
        Hidden.name = name;
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        Hidden.answer(frame, loc);
    }
}
