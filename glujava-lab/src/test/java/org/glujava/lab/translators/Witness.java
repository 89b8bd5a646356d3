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

/** Lets every fop pass through Java both ways, and logs once of each on which kind of thread that was. */
@Translator("witness")
public final class Witness {
    /** How worker threads are called, to which fops hop that come on the stack of a synctask. */
    public static final String WORKER = "glfs_gjwork";

    private final System.Logger log;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

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
        if (told.add(line)) {
            log.log(System.Logger.Level.INFO, line);
        }
    }
}
