package org.glujava.lab.translators;

import com.sun.jna.Pointer;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.type.Loc;

/** Ends the process at lookups of certain names. */
@Translator("crashing")
public final class Crashing {
    /** An address that is not mapped. */
    private static final long NOWHERE = 8;

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        switch (String.valueOf(loc.name())) {
            case "crashes" -> new Pointer(NOWHERE).getInt(0);
            case "exits" -> System.exit(7);
            case "halts" -> Runtime.getRuntime().halt(7);
            case "exhausts" -> exhaust();
            default -> {}
        }
        frame.forward();
    }

    private static void exhaust() {
        Object[] all = {};
        while (true) {
            all = new Object[][] {all, new Object[1 << 20]};
        }
    }
}
