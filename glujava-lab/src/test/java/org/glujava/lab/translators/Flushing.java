package org.glujava.lab.translators;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Notify;
import org.glujava.Option;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.event.ProcessEnd;
import org.glujava.fop.LookupReply;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.SetxattrReply;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;

/** Answers each setxattr of "user.late" itself, and writes the value when the process or the instance ends. */
@Translator("flushing")
public final class Flushing implements AutoCloseable {
    private static final String LATE = "user.late";
    private static final int EXIT_CODE = 7;

    private final TranslatorContext context;
    private final String mood;
    private final Queue<SetxattrArgs> waiting = new ConcurrentLinkedQueue<>();

    Flushing(TranslatorContext context, @Option("mood") @Default("good") String mood) {
        this.context = context;
        this.mood = mood;
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        if ("exits".equals(loc.name())) {
            System.exit(EXIT_CODE);
        }
        frame.forward();
    }

    @Fop
    void setxattr(Frame<SetxattrReply> frame, Loc loc, Dict dict, int flags) {
        if (dict.get(LATE) == null) {
            frame.forward();
            return;
        }
        waiting.add(SetxattrArgs.of(loc.keep(), dict.keep(), flags, null));
        frame.unwind(SetxattrReply.of(null));
    }

    @Notify
    void processEnds(ProcessEnd event) throws InterruptedException {
        say("the process ends");
        switch (mood) {
            case "hangs" -> new CountDownLatch(1).await();
            case "throws" -> throw new IllegalStateException("no mood for ends");
            default -> flush();
        }
    }

    @Override
    public void close() {
        say("the instance ends");
    }

    private void flush() {
        for (SetxattrArgs args; (args = waiting.poll()) != null; ) {
            context.call(Credentials.root(), args);
            ((KeptInode) Objects.requireNonNull(args.loc().inode())).close();
            say("written by " + Thread.currentThread().getName());
        }
    }

    private void say(String text) {
        context.logger().log(System.Logger.Level.INFO, "flushing: " + text);
    }
}
