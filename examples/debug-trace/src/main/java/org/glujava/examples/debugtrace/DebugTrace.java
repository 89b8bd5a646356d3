package org.glujava.examples.debugtrace;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.glujava.Args;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Reply;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.FopId;
import org.jspecify.annotations.Nullable;

/**
 * Logs each fop with its arguments and its reply, and forwards it unchanged. The two lines begin with the same number.
 * A fop without a second line is not answered yet.
 */
@Translator("debug-trace")
public final class DebugTrace {
    private final System.Logger logger;
    private final System.Logger.Level level;
    private final boolean log;
    private final boolean errorsOnly;
    private final Set<FopId> fops;
    private final int sample;
    private final AtomicLong seen = new AtomicLong();

    DebugTrace(
            TranslatorContext context,
            @Option(value = "log", description = "Whether to log; if off, fops are only forwarded.") @Default("on")
                    boolean log,
            @Option(value = "level", description = "The level to log at; option log-level must let it through.")
                    @Default("info")
                    System.Logger.Level level,
            @Option(value = "fops", description = "The fops to log, such as 'lookup, copy_file_range'; default: all.")
                    @Nullable String fops,
            @Option(value = "sample", description = "Logs one in this number of fops.") @Default("1") int sample,
            @Option(value = "errors-only", description = "Logs only fops that fail, in one line each.") @Default("off")
                    boolean errorsOnly) {
        if (sample < 1) {
            throw new IllegalArgumentException("option 'sample' is " + sample + "; it must be 1 or more");
        }
        this.logger = context.logger();
        this.level = level;
        this.log = log;
        this.errorsOnly = errorsOnly;
        this.fops = fops == null ? EnumSet.allOf(FopId.class) : parse(fops);
        this.sample = sample;
    }

    @Fop(all = true)
    <R extends Reply> void trace(Frame<R> frame, Args<R> args) {
        if (!log) {
            frame.forward(frame::unwind);
            return;
        }
        long number = isWanted(frame.fop()) ? seen.incrementAndGet() : 0;
        if (number == 0 || number % sample != 0) {
            frame.forward();
            return;
        }
        // Arguments are borrowed until this method returns, so the text for errors-only is made now.
        String call = args.toString();
        if (!errorsOnly) {
            logger.log(level, "#" + number + " " + call);
        }
        frame.forward(reply -> {
            if (!errorsOnly) {
                logger.log(level, "#" + number + " " + reply);
            } else if (reply.failed()) {
                logger.log(level, "#" + number + " " + call + " -> " + reply);
            }
            frame.unwind(reply);
        });
    }

    private boolean isWanted(FopId fop) {
        return fops.contains(fop) && logger.isLoggable(level);
    }

    private static Set<FopId> parse(String names) {
        Set<FopId> fops = EnumSet.noneOf(FopId.class);
        for (String name : names.strip().split("\\s*,\\s*")) {
            fops.add(FopId.all().stream()
                    .filter(fop -> fop.fopName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "option 'fops' names '" + name + "', which is no fop; the fops are "
                                    + FopId.all().stream().map(FopId::fopName).toList())));
        }
        return fops;
    }
}
