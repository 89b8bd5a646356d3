package org.glujava.lab.authors.smallfiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.InodeContext;
import org.glujava.Metrics;
import org.glujava.MetricsSection;
import org.glujava.Notify;
import org.glujava.Reconfigure;
import org.glujava.Reply;
import org.glujava.Scheduler;
import org.glujava.Statedump;
import org.glujava.StatedumpSection;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.event.CacheInvalidation;
import org.glujava.event.ChildEvent;
import org.glujava.event.ChildPing;
import org.glujava.fop.CopyFileRangeReply;
import org.glujava.fop.FopId;
import org.glujava.fop.FstatArgs;
import org.glujava.fop.FstatReply;
import org.glujava.fop.LookupReply;
import org.glujava.fop.PutReply;
import org.glujava.fop.ReaddirpReply;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.StatReply;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;
import org.glujava.type.NewPayload;
import org.glujava.type.OpenFlags;
import org.glujava.type.Payload;
import org.jspecify.annotations.Nullable;

/** Answers reads of small files from memory. */
@Translator("small-files")
public final class SmallFiles {
    private final TranslatorContext context;
    private final InodeContext<KnownFile> files;

    /** Beside the epochs of files: another number when all are forgotten. */
    private final AtomicLong epochOfAll = new AtomicLong();

    private final Scheduler time;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder invalidations = new LongAdder();
    private volatile SmallFilesSettings settings;
    private volatile Cache<KnownFile, CachedContent> cache;

    SmallFiles(TranslatorContext context, SmallFilesSettings settings) {
        this.context = context;
        files = context.inodeContext(KnownFile.class);
        time = context.scheduler();
        this.settings = settings;
        cache = cacheOf(settings);
    }

    private static Cache<KnownFile, CachedContent> cacheOf(SmallFilesSettings settings) {
        return Caffeine.newBuilder()
                .maximumWeight(settings.cacheSize().bytes())
                .weigher((KnownFile file, CachedContent content) -> content.bytes().length + 256)
                .executor(Runnable::run)
                .build();
    }

    @Reconfigure
    void reconfigure(SmallFilesSettings newSettings) {
        settings = newSettings;
        cache = cacheOf(newSettings);
    }

    private KnownFile file(Inode inode) {
        return files.computeIfAbsent(inode, any -> new KnownFile(file -> cache.invalidate(file)));
    }

    private long epoch(KnownFile file) {
        return epochOfAll.get() + file.epoch.get();
    }

    private void forget(KnownFile file) {
        file.epoch.incrementAndGet();
        cache.invalidate(file);
        invalidations.increment();
    }

    private void forgetAll() {
        epochOfAll.incrementAndGet();
        cache.invalidateAll();
    }

    // --- reads -------------------------------------------------------------------------------------------------------

    @Fop
    void readv(Frame<ReadvReply> frame, Fd fd, long size, long offset) {
        if (OpenFlags.of(fd.flags()).has(OpenFlags.O_DIRECT)) {
            frame.forward();
            return;
        }
        KnownFile file = file(fd.inode());
        CachedContent known = cache.getIfPresent(file);
        if (known != null && known.validUntil() - time.nanoTime() > 0) {
            hits.increment();
            answer(frame, known, size, offset);
            return;
        }
        misses.increment();
        long epoch = epoch(file);
        if (known != null) {
            frame.wind(FstatArgs.of(fd, null), reply -> revalidated(frame, known, file, epoch, size, offset, reply));
            return;
        }
        frame.forward(reply -> {
            remember(file, epoch, offset, reply);
            frame.unwind(reply);
        });
    }

    private void revalidated(
            Frame<ReadvReply> frame,
            CachedContent known,
            KnownFile file,
            long epoch,
            long size,
            long offset,
            FstatReply reply) {
        Iatt stat = reply.buf();
        if (stat != null && known.isOf(stat)) {
            CachedContent again = known.until(time.nanoTime() + settings.ttl().toNanos(), stat);
            put(file, again, epoch);
            answer(frame, again, size, offset);
            return;
        }
        forget(file);
        frame.forward();
    }

    private static void answer(Frame<ReadvReply> frame, CachedContent content, long size, long offset) {
        int length = content.bytes().length;
        int from = (int) Math.min(offset, length);
        int count = (int) Math.min(size, length - from);
        NewPayload bytes = frame.newPayload(count);
        bytes.buffer().put(content.bytes(), from, count);
        ReadvReply reply = ReadvReply.of(count, bytes, content.stat(), null);
        frame.unwind(from + count == length ? reply.withOpErrno(Errno.ENOENT) : reply);
    }

    /** All of a small file was read. */
    private void remember(KnownFile file, long epoch, long offset, ReadvReply reply) {
        Iatt stat = reply.stbuf();
        Payload bytes = reply.vector();
        if (reply.failed() || stat == null || bytes == null || offset != 0) {
            return;
        }
        boolean isAll = stat.size() == reply.opRet()
                && stat.size() <= settings.maxFileSize().bytes();
        if (isAll && !stat.mtime().equals(Instant.EPOCH)) {
            put(
                    file,
                    new CachedContent(
                            bytes.toByteArray(),
                            stat,
                            time.nanoTime() + settings.ttl().toNanos()),
                    epoch);
        }
    }

    private void put(KnownFile file, CachedContent content, long epoch) {
        if (file.changing.get() > 0 || epoch(file) != epoch) {
            return;
        }
        Cache<KnownFile, CachedContent> to = cache;
        to.put(file, content);
        if (file.changing.get() > 0 || epoch(file) != epoch) {
            to.invalidate(file);
        }
    }

    // --- what others say of files ------------------------------------------------------------------------------------

    /** The file, if it is one that is known here. */
    private @Nullable KnownFile known(Gfid gfid) {
        try (KeptInode inode = context.inodes().find(gfid)) {
            return inode == null ? null : files.get(inode);
        }
    }

    private void seen(@Nullable Iatt stat) {
        if (stat == null || cache.estimatedSize() == 0) {
            return;
        }
        KnownFile file = known(stat.gfid());
        CachedContent content = file == null ? null : cache.getIfPresent(file);
        if (content != null && !content.isOf(stat)) {
            forget(file);
        }
    }

    @Fop
    void lookup(Frame<LookupReply> frame) {
        frame.forward(reply -> {
            seen(reply.buf());
            frame.unwind(reply);
        });
    }

    @Fop
    void stat(Frame<StatReply> frame) {
        frame.forward(reply -> {
            seen(reply.buf());
            frame.unwind(reply);
        });
    }

    @Fop
    void fstat(Frame<FstatReply> frame) {
        frame.forward(reply -> {
            seen(reply.buf());
            frame.unwind(reply);
        });
    }

    @Fop
    void readdirp(Frame<ReaddirpReply> frame) {
        if (cache.estimatedSize() == 0) {
            frame.forward();
            return;
        }
        frame.forward(reply -> {
            if (reply.entries() != null) {
                for (DirEntry entry : reply.entries()) {
                    seen(entry.stat());
                }
            }
            frame.unwind(reply);
        });
    }

    @Notify
    void changed(CacheInvalidation event) {
        KnownFile file = known(event.gfid());
        if (file != null) {
            forget(file);
        }
    }

    @Notify
    void gone(ChildEvent event) {
        if (!(event instanceof ChildPing)) {
            forgetAll();
        }
    }

    // --- changes -----------------------------------------------------------------------------------------------------

    private <R extends Reply> void change(Frame<R> frame, @Nullable Inode inode) {
        if (inode == null) {
            frame.forward();
            return;
        }
        KnownFile file = file(inode);
        file.changing.incrementAndGet();
        forget(file);
        frame.forward(reply -> {
            forget(file);
            file.changing.decrementAndGet();
            frame.unwind(reply);
        });
    }

    @Fop({FopId.WRITEV, FopId.FTRUNCATE, FopId.FALLOCATE, FopId.DISCARD, FopId.ZEROFILL, FopId.FSETATTR})
    <R extends Reply> void changeOpen(Frame<R> frame, Fd fd) {
        change(frame, fd.inode());
    }

    @Fop
    void copyFileRange(Frame<CopyFileRangeReply> frame, Fd fdOut) {
        change(frame, fdOut.inode());
    }

    @Fop({FopId.TRUNCATE, FopId.SETATTR})
    <R extends Reply> void changeNamed(Frame<R> frame, Loc loc) {
        change(frame, loc.inode());
    }

    /** Both may truncate. */
    @Fop({FopId.OPEN, FopId.CREATE})
    <R extends Reply> void changeIfTruncating(Frame<R> frame, Loc loc, int flags) {
        if (OpenFlags.of(flags).has(OpenFlags.O_TRUNC)) {
            change(frame, loc.inode());
        } else {
            frame.forward();
        }
    }

    @Fop
    void put(Frame<PutReply> frame, Loc loc) {
        change(frame, loc.inode());
    }

    @Statedump
    void dump(StatedumpSection out) {
        out.put("files", cache.estimatedSize());
        out.put("hits", hits.sum());
        out.put("misses", misses.sum());
        out.put("invalidations", invalidations.sum());
    }

    @Metrics
    void metrics(MetricsSection out) {
        out.put("hits", hits.sum());
        out.put("misses", misses.sum());
    }
}
