package org.glujava.testkit;

import java.util.ArrayList;
import java.util.List;
import org.glujava.Cbk;
import org.glujava.FdContext;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.InodeContext;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.LookupReply;
import org.glujava.fop.OpenReply;
import org.glujava.type.Fd;
import org.glujava.type.Inode;
import org.glujava.type.Loc;

/** A translator that keeps what the test says, and leaves it to others to close it. */
@Translator("leaking")
public final class Leaking implements AutoCloseable {
    static final List<String> NOTED = new ArrayList<>();
    static final List<AutoCloseable> FOR_CLOSE = new ArrayList<>();
    static Keeper script;
    static Loc lent;
    static TranslatorContext context;
    static InodeContext<Kept> ofInodes;
    static FdContext<Kept> ofFds;

    /** Keeps something of what a fop came with. */
    interface Keeper {
        void keep(Inode inode, Fd fd) throws Exception;
    }

    /** Closes what it is about when it is closed. */
    record Kept(AutoCloseable... all) implements AutoCloseable {
        @Override
        public void close() {
            closeAll(List.of(all));
        }
    }

    Leaking(TranslatorContext newContext) {
        context = newContext;
        NOTED.clear();
        FOR_CLOSE.clear();
        ofInodes = context.inodeContext(Kept.class);
        ofFds = context.fdContext(Kept.class);
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) throws Exception {
        lent = loc;
        script.keep(loc.inode(), null);
        frame.forward();
    }

    @Fop
    void open(Frame<OpenReply> frame, Loc loc, Fd fd) throws Exception {
        script.keep(loc.inode(), fd);
        frame.forward();
    }

    @Cbk
    void forget(Inode inode) {
        NOTED.add("forget " + inode.type());
    }

    @Cbk
    void release(Fd fd) {
        NOTED.add("release " + fd.flags());
    }

    @Cbk
    void releasedir(Fd fd) {
        NOTED.add("releasedir " + fd.flags());
    }

    static void closeAll(List<AutoCloseable> all) {
        for (AutoCloseable each : all) {
            try {
                each.close();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        closeAll(FOR_CLOSE);
    }
}
