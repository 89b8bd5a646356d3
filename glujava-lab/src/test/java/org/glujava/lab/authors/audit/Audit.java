package org.glujava.lab.authors.audit;

import java.io.IOException;
import java.time.Clock;
import org.glujava.FdContext;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Metrics;
import org.glujava.MetricsSection;
import org.glujava.Notify;
import org.glujava.Reconfigure;
import org.glujava.Reply;
import org.glujava.Statedump;
import org.glujava.StatedumpSection;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.event.ParentDown;
import org.glujava.fop.CopyFileRangeReply;
import org.glujava.fop.CreateReply;
import org.glujava.fop.FlushReply;
import org.glujava.fop.FopId;
import org.glujava.fop.LinkReply;
import org.glujava.fop.OpenReply;
import org.glujava.fop.PutReply;
import org.glujava.fop.RenameReply;
import org.glujava.fop.WritevReply;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.glujava.type.OpenFlags;
import org.glujava.type.Payload;
import org.jspecify.annotations.Nullable;

/** Writes down who creates, removes, renames, links, truncates and writes which file, as lines of JSON. */
@Translator("audit")
public final class Audit implements AutoCloseable {
    private final TranslatorContext context;
    private final Clock clock;
    private final AuditLog log;
    private final FdContext<Writing> open;
    private volatile boolean internal;

    Audit(TranslatorContext context, AuditSettings settings) throws IOException {
        this.context = context;
        this.clock = context.clock();
        this.log = new AuditLog(context.executor(), clock, context.logger(), settings);
        this.open = context.fdContext(Writing.class);
        this.internal = settings.internal();
    }

    @Reconfigure
    void reconfigure(AuditSettings settings) throws IOException {
        log.reconfigure(settings);
        internal = settings.internal();
    }

    private boolean isWanted(Frame<?> frame) {
        return internal || !frame.credentials().isInternal();
    }

    // --- names -------------------------------------------------------------------------------------------------------

    @Fop({
        FopId.MKNOD,
        FopId.MKDIR,
        FopId.SYMLINK,
        FopId.UNLINK,
        FopId.RMDIR,
        FopId.TRUNCATE,
        FopId.ICREATE,
        FopId.NAMELINK
    })
    <R extends Reply> void change(Frame<R> frame, Loc loc) {
        noted(frame, pathOf(loc), null, loc.fileGfid());
    }

    @Fop
    void rename(Frame<RenameReply> frame, Loc oldloc, Loc newloc) {
        noted(frame, pathOf(oldloc), pathOf(newloc), oldloc.fileGfid());
    }

    @Fop
    void link(Frame<LinkReply> frame, Loc oldloc, Loc newloc) {
        noted(frame, pathOf(oldloc), pathOf(newloc), oldloc.fileGfid());
    }

    private <R extends Reply> void noted(Frame<R> frame, String path, @Nullable String newPath, Gfid gfid) {
        if (!isWanted(frame)) {
            frame.forward();
            return;
        }
        Who who = Who.of(frame.credentials());
        String fop = frame.fop().fopName();
        frame.forward(reply -> {
            Gfid made = reply.failed() || !gfid.isNull() ? gfid : madeBy(reply);
            log.add(event(fop, who, path, newPath, made, null, null, reply));
            frame.unwind(reply);
        });
    }

    private static Gfid madeBy(Reply reply) {
        return reply.values().get("buf") instanceof Iatt iatt ? iatt.gfid() : Gfid.NULL;
    }

    private AuditEvent event(
            String what,
            Who who,
            String path,
            @Nullable String newPath,
            Gfid gfid,
            @Nullable Long writes,
            @Nullable Long bytes,
            @Nullable Reply reply) {
        return new AuditEvent(
                clock.instant().toString(),
                what,
                who.uid(),
                who.gid(),
                who.pid(),
                who.client() == null ? context.volume() : who.client(),
                path,
                newPath,
                gfid.isNull() ? null : gfid.toString(),
                writes,
                bytes,
                reply == null || !reply.failed() ? null : String.valueOf(reply.error()));
    }

    /** In a brick a loc need not have a path. */
    private String pathOf(Loc loc) {
        String path = loc.path();
        if (path != null) {
            return path;
        }
        Inode parent = loc.parent();
        String name = loc.name();
        if (parent != null && name != null) {
            return context.inodes().path(parent, name);
        }
        Inode inode = loc.inode();
        return inode == null ? "<gfid:" + loc.gfid() + ">" : context.inodes().path(inode);
    }

    private String pathOf(Fd fd) {
        return context.inodes().path(fd.inode());
    }

    // --- content -----------------------------------------------------------------------------------------------------

    @Fop
    void create(Frame<CreateReply> frame, Loc loc) {
        if (!isWanted(frame)) {
            frame.forward();
            return;
        }
        Who who = Who.of(frame.credentials());
        String path = pathOf(loc);
        frame.forward(reply -> {
            Gfid gfid = reply.buf() == null ? Gfid.NULL : reply.buf().gfid();
            log.add(event("create", who, path, null, gfid, null, null, reply));
            if (!reply.failed() && reply.fd() != null) {
                open.put(reply.fd(), new Writing(path, gfid.toString(), this::wrote));
            }
            frame.unwind(reply);
        });
    }

    @Fop
    void open(Frame<OpenReply> frame, Loc loc, int flags) {
        if (OpenFlags.of(flags).accessMode() == OpenFlags.O_RDONLY || !isWanted(frame)) {
            frame.forward();
            return;
        }
        String path = pathOf(loc);
        String gfid = loc.fileGfid().toString();
        frame.forward(reply -> {
            if (!reply.failed() && reply.fd() != null) {
                open.put(reply.fd(), new Writing(path, gfid, this::wrote));
            }
            frame.unwind(reply);
        });
    }

    @Fop
    void writev(Frame<WritevReply> frame, Fd fd) {
        if (!isWanted(frame)) {
            frame.forward();
            return;
        }
        Writing writing = writing(fd);
        Who who = Who.of(frame.credentials());
        frame.forward(reply -> {
            if (!reply.failed()) {
                writing.wrote(who, reply.opRet());
            } else {
                log.add(event("writev", who, writing.path(), null, Gfid.parse(writing.gfid()), null, null, reply));
            }
            frame.unwind(reply);
        });
    }

    private Writing writing(Fd fd) {
        Writing known = open.get(fd);
        if (known != null) {
            return known;
        }
        String path = pathOf(fd);
        return open.computeIfAbsent(fd, made -> new Writing(path, made.gfid().toString(), this::wrote));
    }

    @Fop
    void copyFileRange(Frame<CopyFileRangeReply> frame, Fd fdOut) {
        if (!isWanted(frame)) {
            frame.forward();
            return;
        }
        Writing writing = writing(fdOut);
        Who who = Who.of(frame.credentials());
        frame.forward(reply -> {
            if (!reply.failed()) {
                writing.wrote(who, reply.opRet());
            }
            frame.unwind(reply);
        });
    }

    @Fop({FopId.FTRUNCATE, FopId.FALLOCATE, FopId.DISCARD, FopId.ZEROFILL})
    <R extends Reply> void changeOpen(Frame<R> frame, Fd fd) {
        noted(frame, pathOf(fd), null, fd.gfid());
    }

    @Fop
    void put(Frame<PutReply> frame, Loc loc, Payload vector) {
        Who who = Who.of(frame.credentials());
        String path = pathOf(loc);
        long bytes = vector.size();
        frame.forward(reply -> {
            Gfid gfid = reply.buf() == null ? Gfid.NULL : reply.buf().gfid();
            log.add(event("put", who, path, null, gfid, null, bytes, reply));
            frame.unwind(reply);
        });
    }

    /** Called when a program closes the file. Logs the writes so far. */
    @Fop
    void flush(Frame<FlushReply> frame, Fd fd) {
        Writing writing = open.get(fd);
        if (writing == null) {
            frame.forward();
            return;
        }
        frame.forward(reply -> {
            writing.tell();
            frame.unwind(reply);
        });
    }

    private void wrote(Writing.Sum sum) {
        log.add(event("write", sum.who(), sum.path(), null, Gfid.parse(sum.gfid()), sum.writes(), sum.bytes(), null));
    }

    // --- the end -----------------------------------------------------------------------------------------------------

    @Notify
    void end(ParentDown event) {
        log.drain();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }

    @Statedump
    void dump(StatedumpSection out) {
        out.put("written", log.written.sum());
        out.put("lost", log.lost.sum());
        out.put("waiting", log.waiting());
        out.put("open", open.size());
    }

    @Metrics
    void metrics(MetricsSection out) {
        out.put("written", log.written.sum());
        out.put("lost", log.lost.sum());
        out.put("waiting", log.waiting());
    }
}
