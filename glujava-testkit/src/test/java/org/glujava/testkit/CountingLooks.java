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
import org.glujava.fop.FlushReply;
import org.glujava.fop.LookupReply;
import org.glujava.type.Fd;
import org.glujava.type.Inode;
import org.glujava.type.Loc;

/** A translator that remembers how often it has seen inodes and fds. */
@Translator("remembering")
public final class CountingLooks {
    static final List<String> NOTED = new ArrayList<>();
    static InodeContext<Looks> looks;
    static FdContext<Looks> flushes;

    /** What it remembers. */
    static final class Looks implements AutoCloseable {
        int count;

        @Override
        public void close() {
            NOTED.add("closed after " + count);
            if (count > 2) {
                throw new IllegalStateException("made up");
            }
        }
    }

    CountingLooks(TranslatorContext context) {
        NOTED.clear();
        looks = context.inodeContext(Looks.class);
        flushes = context.fdContext(Looks.class);
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        looks.computeIfAbsent(loc.inode(), inode -> new Looks()).count++;
        frame.forward();
    }

    @Fop
    void flush(Frame<FlushReply> frame, Fd fd) {
        flushes.computeIfAbsent(fd, any -> new Looks()).count++;
        frame.forward();
    }

    @Cbk
    void forget(Inode inode) {
        NOTED.add("forgotten after " + looks.get(inode).count);
    }
}
