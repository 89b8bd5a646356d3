package org.glujava.bench.translators;

import java.util.List;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Subvolume;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.type.Dict;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Winds each lookup of the client to all children, and answers with the last one's reply. */
@Translator("bench-fan-out")
public final class FanningOut {
    private final List<Subvolume> children;

    FanningOut(TranslatorContext context) {
        children = context.subvolumes();
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc, @Nullable Dict xdata) {
        if (ClientLookups.is(loc)) {
            frame.windAll(
                    children,
                    LookupArgs.of(loc, xdata),
                    replies -> frame.unwind(replies.get(replies.size() - 1).reply()));
        } else {
            frame.forward();
        }
    }
}
