package org.glujava.lab.authors.checksum;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.glujava.Default;
import org.glujava.FdContext;
import org.glujava.Fop;
import org.glujava.FopException;
import org.glujava.Frame;
import org.glujava.InodeContext;
import org.glujava.LogLevel;
import org.glujava.Option;
import org.glujava.Reconfigure;
import org.glujava.Reply;
import org.glujava.Statedump;
import org.glujava.StatedumpSection;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.TranslatorLogger;
import org.glujava.fop.FlushReply;
import org.glujava.fop.FopId;
import org.glujava.fop.FremovexattrArgs;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.RemovexattrArgs;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.TruncateReply;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Inode;
import org.glujava.type.KeptFd;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;
import org.glujava.type.OpenFlags;
import org.glujava.type.Payload;
import org.jspecify.annotations.Nullable;

/** Keeps a sum of each file's content in an xattr; who reads a file whose content has another sum gets EIO. */
@Translator("checksum")
public final class Checksum {
    static final String XATTR = "trusted.checksum";
    private static final int BLOCK = 128 * 1024;

    /** Of an fd: whether the content was compared since it was opened. */
    private static final class Opened implements AutoCloseable {
        volatile boolean compared;
        final KeptInode inode;
        final Consumer<Inode> atEnd;

        Opened(KeptInode inode, Consumer<Inode> atEnd) {
            this.inode = inode;
            this.atEnd = atEnd;
        }

        @Override
        public void close() {
            try (inode) {
                atEnd.accept(inode);
            }
        }
    }

    private final TranslatorContext context;
    private final TranslatorLogger logger;
    private final FdContext<Opened> opened;
    private final InodeContext<ChecksumState> contents;
    private final AtomicInteger dirty = new AtomicInteger();
    private volatile Algorithm algorithm;

    private final LongAdder summed = new LongAdder();
    private final LongAdder compared = new LongAdder();
    private final LongAdder wrong = new LongAdder();

    Checksum(TranslatorContext context, @Option("algorithm") @Default("sha256") Algorithm algorithm) {
        this.context = context;
        this.logger = context.logger();
        this.opened = context.fdContext(Opened.class);
        this.contents = context.inodeContext(ChecksumState.class);
        this.algorithm = algorithm;
    }

    @Reconfigure
    void reconfigure(@Option("algorithm") Algorithm newAlgorithm) {
        algorithm = newAlgorithm;
    }

    private ChecksumState content(Inode inode) {
        return contents.computeIfAbsent(inode, any -> new ChecksumState(dirty));
    }

    private Opened opened(Fd fd) {
        return opened.computeIfAbsent(fd, made -> new Opened(made.inode().keep(), this::finish));
    }

    // --- changes -----------------------------------------------------------------------------------------------------

    @Fop({FopId.WRITEV, FopId.FTRUNCATE, FopId.FALLOCATE, FopId.DISCARD, FopId.ZEROFILL})
    <R extends Reply> void change(Frame<R> frame, Fd fd) {
        opened(fd);
        ChecksumState content = content(fd.inode());
        content.begin();
        if (content.isDirty()) {
            change(frame, content);
            return;
        }
        frame.wind(FremovexattrArgs.of(fd, XATTR, null), reply -> removed(frame, content, reply));
    }

    private <R extends Reply> void removed(Frame<R> frame, ChecksumState content, Reply reply) {
        if (reply.failed() && !reply.failedWith(Errno.ENODATA)) {
            content.end();
            frame.fail(reply.error());
            return;
        }
        content.dirty();
        change(frame, content);
    }

    private <R extends Reply> void change(Frame<R> frame, ChecksumState content) {
        frame.forward(reply -> {
            content.end();
            frame.unwind(reply);
        });
    }

    @Fop
    void truncate(Frame<TruncateReply> frame, Loc loc) {
        Inode inode = Objects.requireNonNull(loc.inode());
        ChecksumState content = content(inode);
        content.begin();
        frame.wind(RemovexattrArgs.of(loc, XATTR, null), removed -> {
            if (removed.failed() && !removed.failedWith(Errno.ENODATA)) {
                content.end();
                frame.fail(removed.error());
                return;
            }
            content.dirty();
            frame.forward(reply -> {
                content.end();
                TruncateReply answer = frame.keepReply(reply);
                finishLater(frame.suspend(), inode, held -> held.unwind(answer));
            });
        });
    }

    @Fop
    void flush(Frame<FlushReply> frame, Fd fd) {
        ChecksumState content = contents.get(fd.inode());
        if (content == null || !content.isDirty()) {
            frame.forward();
            return;
        }
        finishLater(frame.suspend(), fd.inode(), SuspendedFrame::forward);
    }

    private <R extends Reply> void finishLater(SuspendedFrame<R> held, Inode lent, Consumer<SuspendedFrame<R>> answer) {
        later(held, lent, inode -> {
            finish(inode);
            answer.accept(held);
        });
    }

    private void later(SuspendedFrame<?> held, Inode lent, Consumer<Inode> task) {
        KeptInode inode = lent.keep();
        try {
            context.executor().execute(() -> {
                try (inode) {
                    task.accept(inode);
                }
            });
        } catch (RejectedExecutionException e) {
            inode.close();
            held.fail(Errno.EAGAIN);
        }
    }

    /** Writes the sum of a file, if it was changed and no fop changes it now. */
    private void finish(Inode inode) {
        ChecksumState content = contents.get(inode);
        if (content == null || !content.isDirty()) {
            return;
        }
        long version = content.version();
        if (version < 0) {
            return; // who changes it finishes it
        }
        try {
            String sum = sumOf(inode, algorithm);
            Dict dict = Dict.builder().putText(XATTR, sum).build();
            context.call(Credentials.root(), SetxattrArgs.of(Loc.of(inode), dict, 0, null));
            summed.increment();
            if (!content.clean(version)) {
                context.call(Credentials.root(), RemovexattrArgs.of(Loc.of(inode), XATTR, null));
            }
        } catch (FopException e) {
            if (!e.is(Errno.ENOENT) && !e.is(Errno.ESTALE)) {
                logger.log(LogLevel.WARNING, "no sum of " + inode.gfid(), e);
            }
        }
    }

    private String sumOf(Inode inode, Algorithm by) {
        Sum sum = by.begin();
        try (KeptFd fd = inode.anonymousFd(OpenFlags.O_RDONLY)) {
            long offset = 0;
            while (true) {
                ReadvReply block = context.call(Credentials.root(), ReadvArgs.of(fd, BLOCK, offset, 0, null));
                Payload bytes = block.vector();
                if (block.opRet() == 0 || bytes == null) {
                    return sum.text();
                }
                for (ByteBuffer buffer : bytes.buffers()) {
                    sum.add(buffer);
                }
                offset += block.opRet();
            }
        }
    }

    // --- reads -------------------------------------------------------------------------------------------------------

    @Fop
    void readv(Frame<ReadvReply> frame, Fd fd) {
        Opened state = opened(fd);
        ChecksumState content = contents.get(fd.inode());
        if (state.compared || content != null && content.isDirty()) {
            frame.forward();
            return;
        }
        SuspendedFrame<ReadvReply> held = frame.suspend();
        later(held, fd.inode(), inode -> {
            try {
                if (isRight(inode)) {
                    state.compared = true;
                    held.forward();
                } else {
                    held.fail(Errno.EIO);
                }
            } catch (FopException e) {
                held.fail(e.error());
            }
        });
    }

    private boolean isRight(Inode inode) {
        for (int attempt = 0; attempt < 3; attempt++) {
            String noted = noted(inode);
            Algorithm by = noted == null ? null : Algorithm.of(noted);
            if (by == null) {
                return true; // not made yet, or a fop is writing
            }
            String sum = sumOf(inode, by);
            compared.increment();
            if (sum.equals(noted)) {
                return true;
            }
            if (noted.equals(noted(inode))) {
                wrong.increment();
                logger.log(
                        LogLevel.ERROR,
                        "file " + context.inodes().path(inode) + " (" + inode.gfid() + ") has changed: " + noted
                                + " was noted, and it is " + sum);
                return false;
            }
        }
        return true; // it is written all the time
    }

    private @Nullable String noted(Inode inode) {
        try {
            Dict dict = context.call(Credentials.root(), GetxattrArgs.of(Loc.of(inode), XATTR, null))
                    .dict();
            return dict == null ? null : dict.getString(XATTR);
        } catch (FopException e) {
            if (e.is(Errno.ENODATA)) {
                return null;
            }
            throw e;
        }
    }

    @Statedump
    void dump(StatedumpSection out) {
        out.put("summed", summed.sum());
        out.put("compared", compared.sum());
        out.put("wrong", wrong.sum());
        out.put("dirty", dirty.get());
    }
}
