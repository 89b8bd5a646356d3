package org.glujava.lab.translators;

import java.util.Locale;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.LookupReply;
import org.glujava.fop.ReaddirpReply;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.SetxattrReply;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.DictValue;
import org.glujava.type.DirEntries;
import org.glujava.type.Errno;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Reads and changes values other than numbers: dicts, directory entries, kept arguments. */
@Translator("editing")
public final class EditingValues {
    private final System.Logger log;

    EditingValues(TranslatorContext context) {
        log = context.logger();
    }

    /** Hides names that begin with "hidden". */
    @Fop
    void readdirp(Frame<ReaddirpReply> frame) {
        frame.forward(reply -> {
            DirEntries entries = reply.entries();
            if (reply.failed() || entries == null) {
                frame.unwind(reply);
                return;
            }
            DirEntries seen = entries.filter(entry -> !entry.name().startsWith("hidden"));
            frame.unwind(ReaddirpReply.of(seen.size(), seen, reply.xdata()));
        });
    }

    /** Answers "user.java" itself, with the caller's credentials. */
    @Fop
    void getxattr(Frame<GetxattrReply> frame, @Nullable String name) {
        if ("user.java".equals(name)) {
            Credentials who = frame.credentials();
            String text = who.uid() + " " + who.groups() + " " + who.client();
            Dict dict = Dict.builder().put(name, text.getBytes()).build();
            frame.unwind(GetxattrReply.of(text.length(), dict, null));
            return;
        }
        frame.forward();
    }

    /** Writes upper-case values, and one more key. */
    @Fop
    void setxattr(Frame<SetxattrReply> frame, Loc loc, Dict dict, int flags, @Nullable Dict xdata) {
        var edited = dict.edit();
        dict.toMap().forEach((key, value) -> {
            if (key.startsWith("user.")) {
                edited.put(key, value.asString().toUpperCase(Locale.ROOT).getBytes());
                edited.put(key + ".seen", DictValue.of("yes".getBytes()));
            }
        });
        frame.wind(SetxattrArgs.of(loc, edited.build(), flags, xdata));
    }

    /** Looks "twice" up twice if it does not exist, and winds a getxattr of the parent before the lookup of "asked". */
    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc, @Nullable Dict xdata) {
        switch (String.valueOf(loc.name())) {
            case "twice" -> {
                frame.keepArguments();
                frame.forward(first -> {
                    if (first.failedWith(Errno.ENOENT)) {
                        log.log(System.Logger.Level.INFO, "again: {0}", loc.name());
                        frame.forward();
                    } else {
                        frame.unwind(first);
                    }
                });
            }
            case "asked" -> {
                Loc parent = Loc.builder()
                        .path("/")
                        .inode(loc.parent())
                        .gfid(loc.parentGfid())
                        .build();
                frame.wind(GetxattrArgs.of(parent, "user.parent", null), first -> {
                    Dict xattrs = first.dict();
                    log.log(
                            System.Logger.Level.INFO,
                            "parent of {0} has {1}",
                            loc.name(),
                            xattrs == null ? first.error() : xattrs.getString("user.parent"));
                    frame.forward(frame::unwind);
                });
            }
            default -> {
                log.log(System.Logger.Level.DEBUG, "xdata {0}", xdata);
                frame.forward();
            }
        }
    }
}
