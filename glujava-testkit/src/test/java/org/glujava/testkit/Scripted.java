package org.glujava.testkit;

import java.util.ArrayList;
import java.util.List;
import org.glujava.Args;
import org.glujava.Cbk;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.InodeContext;
import org.glujava.Notify;
import org.glujava.Option;
import org.glujava.Reconfigure;
import org.glujava.Reply;
import org.glujava.Statedump;
import org.glujava.StatedumpSection;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.event.ChildEvent;
import org.glujava.type.Inode;

/** A translator that does with each fop what the test says. */
@Translator("scripted")
public final class Scripted implements AutoCloseable {
    /** What is to be done with a fop. */
    interface Script {
        void run(Frame<Reply> frame, Args<Reply> args) throws Exception;
    }

    static Script script;
    static TranslatorContext context;
    static final List<String> NOTED = new ArrayList<>();

    record Settings(@Option("word") @Default("none") String word) {}

    static InodeContext<String> words;

    Scripted(TranslatorContext newContext, Settings settings) {
        context = newContext;
        words = newContext.inodeContext(String.class);
        NOTED.clear();
        NOTED.add("made " + settings.word());
        script = (frame, args) -> frame.forward();
    }

    @Reconfigure
    void reconfigure(Settings settings) {
        if (settings.word().equals("wrong")) {
            throw new IllegalArgumentException("made up");
        }
        NOTED.add("reconfigured " + settings.word());
    }

    @Fop(all = true)
    @SuppressWarnings("unchecked") // The scripts decide themselves which replies they use.
    <R extends Reply> void fop(Frame<R> frame, Args<R> args) throws Exception {
        script.run((Frame<Reply>) frame, (Args<Reply>) args);
    }

    @Notify
    boolean child(ChildEvent event) {
        NOTED.add(event.getClass().getSimpleName() + " " + event.child().name());
        return false;
    }

    @Cbk
    void forget(Inode inode) {
        NOTED.add("forget " + inode.type());
    }

    @Statedump
    void statedump(StatedumpSection out) {
        out.put("noted", NOTED.size());
    }

    @Override
    public void close() {
        NOTED.add("closed");
    }
}
