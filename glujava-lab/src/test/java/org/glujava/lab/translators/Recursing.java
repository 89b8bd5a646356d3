package org.glujava.lab.translators;

import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.type.Loc;

/** Calls itself as deep as a name says, in the {@code @Fop} method or in the reply callback, and then continues. */
@Translator("recursing")
public final class Recursing {
    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        String name = String.valueOf(loc.name());
        int depth = depthIn(name);
        if (name.startsWith("method-")) {
            check(depth);
            frame.forward();
        } else if (name.startsWith("reply-")) {
            frame.forward(reply -> {
                check(depth);
                frame.unwind(reply);
            });
        } else {
            frame.forward();
        }
    }

    private static int depthIn(String name) {
        return Integer.parseInt("0" + name.replaceAll("\\D", ""));
    }

    private static void check(int depth) {
        long sum = sum(depth);
        if (sum != (long) depth * (depth + 1) / 2) {
            throw new AssertionError("the sum of 1 to " + depth + " is not " + sum);
        }
    }

    private static long sum(int upTo) {
        return upTo == 0 ? 0 : upTo + sum(upTo - 1);
    }
}
