package org.glujava.lab.translators;

import java.time.Duration;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.LookupReply;
import org.glujava.type.Loc;

/** Suspends each lookup and forwards it later: after a moment, or after 7 s for certain names. */
@Translator("resuming")
public final class Resuming {
    private static final Duration MOMENT = Duration.ofMillis(2);
    private static final Duration LONG = Duration.ofSeconds(7);

    private final TranslatorContext context;

    Resuming(TranslatorContext context) {
        this.context = context;
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        String name = loc.name();
        SuspendedFrame<LookupReply> held = frame.suspend();
        context.scheduler().after(name != null && name.startsWith("long-") ? LONG : MOMENT, held::forward);
    }
}
