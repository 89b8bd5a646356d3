package org.glujava.lab.translators;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glujava.Args;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.FopId;

/** Passes every fop through Java in both directions, and logs once for each direction the kind of thread. */
@Translator("witness")
public final class Witness {
    /** Prefix of worker threads, which take the fops that arrive on the stack of a synctask. */
    public static final String WORKER = "glfs_gjwork";

    private final System.Logger log;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    Witness(TranslatorContext context) {
        log = context.logger();
    }

    @Fop(all = true)
    <R extends Reply> void watch(Frame<R> frame, Args<R> args) {
        FopId fop = frame.fop();
        tell("fop", fop);
        frame.forward(reply -> {
            tell("reply", fop);
            frame.unwind(reply);
        });
    }

    private void tell(String what, FopId fop) {
        String thread = Thread.currentThread().getName().replaceAll("\\d+$", "");
        String line = "witness: " + what + " " + fop.fopName() + " on " + thread;
        if (seen.add(line)) {
            log.log(System.Logger.Level.INFO, line);
        }
    }
}
