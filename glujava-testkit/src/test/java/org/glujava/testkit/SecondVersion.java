package org.glujava.testkit;

import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.HandOver;
import org.glujava.InodeContext;
import org.glujava.Option;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.LookupReply;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Counts on, and hooks no stat. */
@Translator("second-version")
final class SecondVersion {
    private static @Nullable InodeContext<StringBuilder> looks;

    SecondVersion(TranslatorContext context, @Option("refuses") @Default("no") boolean refuses) {
        InodeContext<StringBuilder> own = context.inodeContext(StringBuilder.class);
        looks = own;
        context.handOver("looks", Long.class, own, new HandOver<StringBuilder, Long>() {
            @Override
            public Long give(StringBuilder value) {
                return Long.valueOf(value.toString());
            }

            @Override
            public StringBuilder take(Long before) {
                if (refuses) {
                    throw new IllegalStateException("refused on request");
                }
                return new StringBuilder().append(before);
            }
        });
    }

    static @Nullable String looksOf(Inode inode) {
        StringBuilder found = looks == null ? null : looks.get(inode);
        return found == null ? null : found.toString();
    }

    static int values() {
        return looks == null ? 0 : looks.size();
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        FirstVersion.NOTED.add("lookup in the second");
        frame.forward();
    }
}
