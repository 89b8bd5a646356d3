package org.glujava.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.glujava.Cbk;
import org.glujava.FdContext;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.InodeContext;
import org.glujava.Reply;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.CreateReply;
import org.glujava.fop.FopId;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.WritevReply;
import org.glujava.type.Fd;
import org.glujava.type.KeptFd;
import org.glujava.type.Loc;

/** Counts in an inode's context what is done with its fds, by whatever way it comes to the inode. */
@Translator("counting-uses")
public final class CountingUses {
    static final List<String> NOTED = new ArrayList<>();
    static InodeContext<LongAdder> uses;
    static FdContext<LongAdder> opened;
    static KeptFd kept;

    private final TranslatorContext context;

    CountingUses(TranslatorContext context) {
        this.context = context;
        NOTED.clear();
        uses = context.inodeContext(LongAdder.class);
        opened = context.fdContext(LongAdder.class);
    }

    private static void count(Fd fd) {
        uses.computeIfAbsent(fd.inode(), inode -> new LongAdder()).increment();
    }

    @Fop({FopId.FSTAT, FopId.FTRUNCATE, FopId.FSYNC})
    <R extends Reply> void any(Frame<R> frame, Fd fd) {
        count(fd);
        frame.forward();
    }

    /** The inode of a suspended frame's fd. */
    @Fop
    void readv(Frame<ReadvReply> frame) {
        SuspendedFrame<ReadvReply> held = frame.suspend();
        context.executor().execute(() -> {
            count(((org.glujava.fop.ReadvArgs) held.args()).fd());
            held.forward();
        });
    }

    /** The inode of a kept fd. */
    @Fop
    void writev(Frame<WritevReply> frame, Fd fd) {
        KeptFd mine = fd.keep();
        frame.forward(reply -> {
            count(mine);
            mine.close();
            frame.unwind(reply);
        });
    }

    /** The inode of an fd whose file is being made. */
    @Fop
    void create(Frame<CreateReply> frame, Loc loc, Fd fd) {
        NOTED.add("create " + fd.inode().gfid().isNull());
        kept = fd.keep();
        frame.forward(reply -> {
            count(reply.fd());
            NOTED.add("created " + uses.get(reply.inode()));
            frame.unwind(reply);
        });
    }

    @Cbk
    void release(Fd fd) {
        NOTED.add("release " + uses.get(fd.inode()));
    }

    @Cbk
    void fdclose(Fd fd) {
        NOTED.add("fdclose " + uses.get(fd.inode()));
    }
}
