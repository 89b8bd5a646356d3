package org.glujava.lab.translators;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.type.Loc;

/** Holds lookups of "parked" until a lookup of "release". */
@Translator("parking")
public final class Parking {
    private final Queue<SuspendedFrame<LookupReply>> parked = new ConcurrentLinkedQueue<>();

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        switch (String.valueOf(loc.name())) {
            case "parked" -> parked.add(frame.suspend());
            case "release" -> {
                for (SuspendedFrame<LookupReply> held = parked.poll(); held != null; held = parked.poll()) {
                    held.forward();
                }
                frame.forward();
            }
            default -> frame.forward();
        }
    }
}
