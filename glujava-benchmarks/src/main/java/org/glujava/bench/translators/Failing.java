package org.glujava.bench.translators;

import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.type.Errno;
import org.glujava.type.Loc;

/** Answers each lookup of the client with ENOENT. */
@Translator("bench-fail")
public final class Failing {
    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        if (ClientLookups.is(loc)) {
            frame.fail(Errno.ENOENT);
        } else {
            frame.forward();
        }
    }
}
