package org.glujava.lab.translators;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.glujava.Cbk;
import org.glujava.FdContext;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.InodeContext;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.CreateReply;
import org.glujava.fop.FstatReply;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.LookupReply;
import org.glujava.fop.OpendirReply;
import org.glujava.type.Dict;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Inode;
import org.jspecify.annotations.Nullable;

/** Stores a value for each regular file and each fd, and counts the values and the closed ones. */
@Translator("remembering")
public final class Remembering implements AutoCloseable {
    private static final String QUESTION = "user.remembering";
    private static final int SIZE = 100;

    private final TranslatorContext context;
    private final InodeContext<OfFile> files;
    private final FdContext<OfFd> fds;
    private final Counts ofFiles = new Counts();
    private final Counts ofFds = new Counts();

    /**
     * Fds that were made here and whose values were not found later, and inodes that were forgotten without a value.
     */
    private final LongAdder missed = new LongAdder();

    Remembering(TranslatorContext context) {
        this.context = context;
        this.files = context.inodeContext(OfFile.class);
        this.fds = context.fdContext(OfFd.class);
    }

    /** Numbers of values, of values found again, of closed values, and of values closed twice. */
    private static final class Counts {
        final LongAdder made = new LongAdder();
        final LongAdder found = new LongAdder();
        final LongAdder ended = new LongAdder();
        final LongAdder closed = new LongAdder();
        final LongAdder twice = new LongAdder();

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "made %d, ended %d, closed %d, twice %d",
                    made.sum(),
                    ended.sum(),
                    closed.sum(),
                    twice.sum());
        }
    }

    private static class Value implements AutoCloseable {
        private final byte[] content = new byte[SIZE];
        private final AtomicBoolean open = new AtomicBoolean(true);
        private final Counts counts;

        Value(Counts counts) {
            this.counts = counts;
            counts.made.increment();
        }

        @Override
        public void close() {
            content[0]++;
            (open.getAndSet(false) ? counts.closed : counts.twice).increment();
        }
    }

    private static final class OfFile extends Value {
        OfFile(Counts counts) {
            super(counts);
        }
    }

    private static final class OfFd extends Value {
        OfFd(Counts counts) {
            super(counts);
        }
    }

    private void remember(@Nullable Inode inode, FileType type) {
        if (inode != null && type == FileType.REGULAR) {
            if (files.get(inode) != null) {
                ofFiles.found.increment();
            }
            files.computeIfAbsent(inode, any -> new OfFile(ofFiles));
        }
    }

    private void remember(Fd fd) {
        if (fds.put(fd, new OfFd(ofFds)) != null) {
            missed.increment();
        }
    }

    @Fop
    void lookup(Frame<LookupReply> frame) {
        frame.forward(reply -> {
            if (!reply.failed()) {
                remember(reply.inode(), reply.buf().type());
            }
            frame.unwind(reply);
        });
    }

    @Fop
    void create(Frame<CreateReply> frame) {
        frame.forward(reply -> {
            if (!reply.failed()) {
                remember(reply.inode(), reply.buf().type());
                remember(reply.fd());
            }
            frame.unwind(reply);
        });
    }

    @Fop
    void opendir(Frame<OpendirReply> frame) {
        frame.forward(reply -> {
            if (!reply.failed()) {
                remember(reply.fd());
            }
            frame.unwind(reply);
        });
    }

    @Fop
    void fstat(Frame<FstatReply> frame, Fd fd) {
        (fds.get(fd) == null ? missed : ofFds.found).increment();
        frame.forward();
    }

    @Cbk
    void forget(Inode inode) {
        (files.get(inode) == null ? missed : ofFiles.ended).increment();
    }

    @Cbk
    void release(Fd fd) {
        (fds.get(fd) == null ? missed : ofFds.ended).increment();
    }

    @Cbk
    void releasedir(Fd fd) {
        release(fd);
    }

    @Fop
    void getxattr(Frame<GetxattrReply> frame, @Nullable String name) {
        if (!QUESTION.equals(name)) {
            frame.forward();
            return;
        }
        frame.unwind(GetxattrReply.of(
                0, Dict.builder().put(QUESTION, state().getBytes()).build(), null));
    }

    private String state() {
        return "files " + files.size() + ", fds " + fds.size() + ", missed " + missed.sum() + "; " + ofFiles + "; "
                + ofFds + "; found " + ofFiles.found.sum() + " " + ofFds.found.sum() + "; heap " + heap();
    }

    /** Returns the heap in use after a full collection. */
    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Override
    public void close() {
        context.logger().log(System.Logger.Level.INFO, "remembered at the end: " + state());
    }
}
