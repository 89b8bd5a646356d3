package org.glujava.lab.translators;

import java.util.ArrayList;
import java.util.List;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.type.Loc;

/** Fills the percentage of the heap that a lookup of {@code fill-PERCENT} names, and keeps it. */
@Translator("filling")
public final class Filling {
    private static final String ORDER = "fill-";
    private static final int BLOCK = 64 << 10;

    private final List<byte[]> held = new ArrayList<>();

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        String name = loc.name();
        if (name != null && name.startsWith(ORDER)) {
            fill(Integer.parseInt(name.substring(ORDER.length())));
        }
        frame.forward();
    }

    private synchronized void fill(int percent) {
        long wanted = Runtime.getRuntime().maxMemory() * percent / 100;
        while ((long) held.size() * BLOCK < wanted) {
            held.add(new byte[BLOCK]);
        }
        System.gc(); // otherwise it has an effect only at the JVM's next collection
    }
}
