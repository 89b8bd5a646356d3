package org.glujava.testkit;

import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Translator;
import org.glujava.fop.FopId;
import org.glujava.fop.HasEntries;
import org.glujava.type.DirEntries;

/** Hides names that begin with a dot: once for both fops that list. */
@Translator("hiding")
final class HidingDotFiles {
    @Fop({FopId.READDIR, FopId.READDIRP})
    <R extends Reply & HasEntries<R>> void hide(Frame<R> frame) {
        frame.forward(reply -> {
            DirEntries entries = reply.entries();
            if (reply.failed() || entries == null) {
                frame.unwind(reply);
                return;
            }
            DirEntries shown = entries.filter(entry -> !entry.name().startsWith("."));
            frame.unwind(reply.withEntries(shown).withCount(shown.size()));
        });
    }
}
