package org.glujava.lab.translators;

import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.type.Errno;
import org.glujava.type.Loc;

/** Denies the existence of a file. */
@Translator("hiding")
public final class Hiding {
    Hiding(@Option("name") String name) {
        Hidden.name = name;
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        if (Hidden.name.equals(loc.name())) {
            frame.fail(Errno.ENOENT);
        } else {
            frame.forward();
        }
    }
}
