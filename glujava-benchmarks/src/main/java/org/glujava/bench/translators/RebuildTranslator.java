package org.glujava.bench.translators;

import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.type.Dict;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Winds each lookup with a new loc that is made of all parts of the original one. */
@Translator("bench-rebuild")
public final class RebuildTranslator {
    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc, @Nullable Dict xdata) {
        Loc made = Loc.builder()
                .path(loc.path())
                .name(loc.name())
                .gfid(loc.gfid())
                .parentGfid(loc.parentGfid())
                .inode(loc.inode())
                .parent(loc.parent())
                .build();
        frame.wind(LookupArgs.of(made, xdata), reply -> frame.unwind(reply));
    }
}
