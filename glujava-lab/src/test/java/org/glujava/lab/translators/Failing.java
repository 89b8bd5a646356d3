package org.glujava.lab.translators;

import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirReply;
import org.glujava.type.Loc;

/** Does what a {@code @Fop} method must not, for the names that say so. */
@Translator("failing")
public final class Failing {
    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        switch (String.valueOf(loc.name())) {
            case "throws" -> throw new IllegalArgumentException("thrown on purpose");
            case "overflows" -> overflow(0);
            case "exhausts" -> throw new OutOfMemoryError("thrown on purpose");
            case "silent" -> {}
            case "throws-in-reply" -> frame.forward(reply -> {
                throw new IllegalArgumentException("thrown on purpose");
            });
            case "silent-in-reply" -> frame.forward(reply -> {});
            case "throws-after-forward" -> {
                frame.forward();
                throw new IllegalArgumentException("thrown on purpose");
            }
            case "twice" -> {
                frame.forward();
                frame.forward();
            }
            default -> frame.forward();
        }
    }

    @Fop
    void mkdir(Frame<MkdirReply> frame) {
        throw new IllegalStateException("no folders here");
    }

    private static long overflow(long depth) {
        return overflow(depth + 1) + 1;
    }
}
