package org.glujava.lab.translators;

import java.util.List;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.type.Errno;
import org.glujava.type.Loc;

/** Loads another class at the lookup of a certain name. */
@Translator("late")
public final class Late {
    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        if ("late".equals(loc.name())) {
            frame.fail(Needed.ERRNO.get(0));
        } else {
            frame.forward();
        }
    }

    private static final class Needed {
        static final List<Errno> ERRNO = List.of(Errno.EDQUOT);
    }
}
