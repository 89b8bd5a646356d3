package org.glujava.lab.translators;

import java.io.IOException;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirReply;
import org.glujava.type.Loc;

/** Does what a {@code @Fop} method must not do, at lookups of certain names. */
@Translator("failing")
@SuppressWarnings({"GluJava.Undecided", "GluJava.DecidedTwice"}) // wrong on purpose
public final class FailingLookups {
    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        switch (String.valueOf(loc.name())) {
            case "throws" -> throw new IllegalArgumentException("thrown on purpose");
            case "overflows" -> overflow(0);
            case "exhausts" -> throw new OutOfMemoryError("thrown on purpose");
            case "unlinked" -> Unpacked.use();
            case "dies" -> throw new Death();
            case "checked" -> FailingLookups.<RuntimeException>sneak(new IOException("thrown on purpose"));
            case "silent" -> {}
            case "throws-in-reply" ->
                frame.forward(reply -> {
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

    /** Like ThreadDeath: an Error that no code expects. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    @SuppressWarnings("unchecked") // The cast hides from the compiler what is thrown.
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static long overflow(long depth) {
        return overflow(depth + 1) + 1;
    }
}
