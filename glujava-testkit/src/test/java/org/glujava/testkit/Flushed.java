package org.glujava.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Notify;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.event.ProcessEnd;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.SetxattrReply;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;

/** A write-back of xattrs, which are written when the process ends. */
@Translator("flushed")
public final class Flushed implements AutoCloseable {
    static final List<String> CALLED = new ArrayList<>();
    static boolean throwsAtEnd;

    private final TranslatorContext context;
    private final Queue<SetxattrArgs> waiting = new ConcurrentLinkedQueue<>();

    Flushed(TranslatorContext context) {
        this.context = context;
        CALLED.clear();
        throwsAtEnd = false;
    }

    @Fop
    void setxattr(Frame<SetxattrReply> frame, Loc loc, Dict dict, int flags) {
        waiting.add(SetxattrArgs.of(loc.keep(), dict.keep(), flags, null));
        frame.unwind(SetxattrReply.of(null));
    }

    @Notify
    void processEnds(ProcessEnd event) {
        CALLED.add(event.toString());
        if (throwsAtEnd) {
            throw new IllegalStateException("no mood for ends");
        }
        for (SetxattrArgs args; (args = waiting.poll()) != null; ) {
            context.call(Credentials.root(), args);
            ((KeptInode) Objects.requireNonNull(args.loc().inode())).close();
        }
    }

    @Override
    public void close() {
        CALLED.add("close");
    }
}
