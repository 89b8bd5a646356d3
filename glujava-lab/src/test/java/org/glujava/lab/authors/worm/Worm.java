package org.glujava.lab.authors.worm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.glujava.Args;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.InodeContext;
import org.glujava.LogLevel;
import org.glujava.Option;
import org.glujava.Reconfigure;
import org.glujava.Reply;
import org.glujava.Statedump;
import org.glujava.StatedumpSection;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.TranslatorLogger;
import org.glujava.fop.CopyFileRangeReply;
import org.glujava.fop.CreateReply;
import org.glujava.fop.FopId;
import org.glujava.fop.FremovexattrReply;
import org.glujava.fop.FsetattrReply;
import org.glujava.fop.FsetxattrArgs;
import org.glujava.fop.FsetxattrReply;
import org.glujava.fop.FstatArgs;
import org.glujava.fop.FstatReply;
import org.glujava.fop.LinkReply;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.MknodReply;
import org.glujava.fop.OpenReply;
import org.glujava.fop.PutReply;
import org.glujava.fop.RemovexattrReply;
import org.glujava.fop.RenameReply;
import org.glujava.fop.SetattrReply;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.SetxattrReply;
import org.glujava.fop.StatArgs;
import org.glujava.fop.StatReply;
import org.glujava.fop.TruncateReply;
import org.glujava.fop.UnlinkReply;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;
import org.glujava.type.OpenFlags;
import org.glujava.type.SetAttrFlags;
import org.jspecify.annotations.Nullable;

/** Files can be written until some time after the last write; then they can neither be changed nor removed. */
@Translator("worm")
public final class Worm {
    private static final Dict ASK = Dict.builder().put(WormState.XATTR, 0).build();

    private final Clock clock;
    private final TranslatorLogger logger;
    private volatile Duration retention;

    private final InodeContext<WritableTime> known;

    private final LongAdder refused = new LongAdder();
    private final LongAdder asked = new LongAdder();

    Worm(
            TranslatorContext context,
            @Option(
                            value = "retention",
                            min = "1s",
                            description = "How long after its last write a file can be written.")
                    @Default("60s")
                    Duration retention) {
        this.clock = context.clock();
        this.logger = context.logger().atMost(5);
        this.retention = retention;
        this.known = context.inodeContext(WritableTime.class);
    }

    @Reconfigure
    void reconfigure(@Option("retention") Duration newRetention) {
        retention = newRetention;
    }

    private WritableTime known(Inode inode) {
        return known.computeIfAbsent(inode, any -> new WritableTime());
    }

    // --- whether it may be -------------------------------------------------------------------------------------------

    /** Does it, or answers the frame. */
    private void decide(Frame<?> frame, WritableTime file, WormState state, Runnable allowed) {
        if (state instanceof WormState.Locked) {
            refused.increment();
            frame.fail(Errno.EROFS);
            return;
        }
        if (state instanceof WormState.Writable writable) {
            file.isWritableUntil(writable.until());
        }
        allowed.run();
    }

    private void guard(Frame<?> frame, Fd fd, Runnable allowed) {
        guard(frame, fd.inode(), FstatArgs.of(fd, ASK), FstatReply::buf, FstatReply::xdata, allowed);
    }

    /** Of a file that is there. */
    private void guard(Frame<?> frame, Loc loc, Runnable allowed) {
        guard(frame, loc.inode(), StatArgs.of(loc, ASK), StatReply::buf, StatReply::xdata, allowed);
    }

    private <R extends Reply> void guard(
            Frame<?> frame,
            @Nullable Inode inode,
            Args<R> ask,
            Function<R, @Nullable Iatt> stat,
            Function<R, @Nullable Dict> xattrs,
            Runnable allowed) {
        WritableTime file = inode == null ? new WritableTime() : known(inode);
        if (frame.credentials().isInternal() || file.isWritable(clock.instant())) {
            allowed.run();
            return;
        }
        asked.increment();
        frame.wind(ask, reply -> {
            if (reply.failed()) {
                frame.fail(reply.error());
                return;
            }
            decide(
                    frame,
                    file,
                    WormState.of(stat.apply(reply), xattrs.apply(reply), retention, clock.instant()),
                    allowed);
        });
    }

    /** Of a name where there may be a file, known to the process or not. */
    private void guardName(Frame<?> frame, Loc loc, Runnable allowed) {
        Inode inode = loc.inode();
        if (inode != null && !inode.gfid().isNull()) {
            guard(frame, loc, allowed);
            return;
        }
        Inode parent = loc.parent();
        if (parent == null) {
            allowed.run();
            return;
        }
        KeptInode made = parent.newInode();
        Loc unknown = loc.edit().inode(made).gfid(Gfid.NULL).build();
        frame.wind(LookupArgs.of(unknown, ASK), reply -> {
            made.close();
            if (reply.failed()) {
                if (reply.failedWith(Errno.ENOENT)) {
                    allowed.run();
                } else {
                    frame.fail(reply.error());
                }
                return;
            }
            decide(
                    frame,
                    new WritableTime(),
                    WormState.of(reply.buf(), reply.xdata(), retention, clock.instant()),
                    allowed);
        });
    }

    // --- what changes content ----------------------------------------------------------------------------------------

    @Fop({FopId.WRITEV, FopId.FTRUNCATE, FopId.FALLOCATE, FopId.DISCARD, FopId.ZEROFILL})
    <R extends Reply> void changeContent(Frame<R> frame, Fd fd) {
        guard(frame, fd, () -> forwardAndExtend(frame, fd));
    }

    @Fop
    void copyFileRange(Frame<CopyFileRangeReply> frame, Fd fdOut) {
        guard(frame, fdOut, () -> forwardAndExtend(frame, fdOut));
    }

    /** The time begins anew with each write; it is written down when it is a second, or a tenth, later than before. */
    private <R extends Reply> void forwardAndExtend(Frame<R> frame, Fd fd) {
        WritableTime file = known(fd.inode());
        Instant until = clock.instant().plus(retention);
        if (!file.isWorthWriting(until, Duration.ofMillis(Math.min(1000, retention.toMillis() / 10)))) {
            frame.forward();
            return;
        }
        frame.keepArguments();
        frame.forward(reply -> {
            if (reply.failed()) {
                frame.unwind(reply);
                return;
            }
            R answer = frame.keepReply(reply);
            frame.wind(FsetxattrArgs.of(fd, dict(until), 0, null), set -> {
                written(file, until, set);
                frame.unwind(answer);
            });
        });
    }

    private static Dict dict(Instant until) {
        return Dict.builder()
                .putText(WormState.XATTR, Long.toString(until.toEpochMilli()))
                .build();
    }

    private void written(WritableTime file, Instant until, Reply set) {
        if (set.failed()) {
            logger.log(LogLevel.WARNING, "the time until " + until + " cannot be written down: " + set.error());
        } else {
            file.isWritableUntil(until);
        }
    }

    @Fop
    void truncate(Frame<TruncateReply> frame, Loc loc) {
        frame.keepArguments();
        guard(
                frame,
                loc,
                () -> frame.forward(reply -> {
                    if (reply.failed() || loc.inode() == null) {
                        frame.unwind(reply);
                    } else {
                        extendByName(frame, loc, loc.inode(), reply);
                    }
                }));
    }

    private <R extends Reply> void extendByName(Frame<R> frame, Loc loc, Inode inode, R reply) {
        Instant until = clock.instant().plus(retention);
        WritableTime file = known(inode);
        R answer = frame.keepReply(reply);
        frame.wind(SetxattrArgs.of(loc, dict(until), 0, null), set -> {
            written(file, until, set);
            frame.unwind(answer);
        });
    }

    @Fop
    void open(Frame<OpenReply> frame, Loc loc, int flags) {
        if (!OpenFlags.of(flags).has(OpenFlags.O_TRUNC)) {
            frame.forward();
        } else {
            guard(frame, loc, frame::forward);
        }
    }

    @Fop
    void create(Frame<CreateReply> frame, Loc loc, int flags) {
        Runnable create = () -> frame.forward(reply -> begin(frame, reply, reply.inode()));
        if (!OpenFlags.of(flags).has(OpenFlags.O_TRUNC)) {
            create.run();
        } else {
            guardName(frame, loc, create);
        }
    }

    @Fop
    void mknod(Frame<MknodReply> frame) {
        frame.forward(reply -> begin(frame, reply, reply.inode()));
    }

    private <R extends Reply> void begin(Frame<R> frame, R reply, @Nullable Inode inode) {
        if (reply.failed() || inode == null) {
            frame.unwind(reply);
            return;
        }
        Loc made = Loc.of(inode);
        Object buf = reply.values().get("buf");
        if (made.gfid().isNull() && buf instanceof Iatt stat) {
            made = made.edit().gfid(stat.gfid()).build();
        }
        extendByName(frame, made, inode, reply);
    }

    @Fop
    void put(Frame<PutReply> frame, Loc loc) {
        frame.keepArguments();
        guardName(frame, loc, () -> frame.forward(reply -> begin(frame, reply, reply.inode())));
    }

    // --- names -------------------------------------------------------------------------------------------------------

    @Fop
    void unlink(Frame<UnlinkReply> frame, Loc loc) {
        guard(frame, loc, frame::forward);
    }

    @Fop
    void link(Frame<LinkReply> frame, Loc oldloc) {
        guard(frame, oldloc, frame::forward);
    }

    @Fop
    void rename(Frame<RenameReply> frame, Loc oldloc, Loc newloc) {
        frame.keepArguments();
        guard(frame, oldloc, () -> guardName(frame, newloc, frame::forward));
    }

    // --- attributes --------------------------------------------------------------------------------------------------

    @Fop
    void setattr(Frame<SetattrReply> frame, Loc loc, int valid) {
        if (SetAttrFlags.of(valid).hasOnly(SetAttrFlags.GF_SET_ATTR_ATIME)) {
            frame.forward();
        } else {
            guard(frame, loc, frame::forward);
        }
    }

    @Fop
    void fsetattr(Frame<FsetattrReply> frame, Fd fd, int valid) {
        if (SetAttrFlags.of(valid).hasOnly(SetAttrFlags.GF_SET_ATTR_ATIME)) {
            frame.forward();
        } else {
            guard(frame, fd, frame::forward);
        }
    }

    @Fop
    void setxattr(Frame<SetxattrReply> frame, Loc loc, Dict dict) {
        unlessForged(frame, dict.get(WormState.XATTR) != null, () -> guard(frame, loc, frame::forward));
    }

    @Fop
    void fsetxattr(Frame<FsetxattrReply> frame, Fd fd, Dict dict) {
        unlessForged(frame, dict.get(WormState.XATTR) != null, () -> guard(frame, fd, frame::forward));
    }

    @Fop
    void removexattr(Frame<RemovexattrReply> frame, Loc loc, String name) {
        unlessForged(frame, name.equals(WormState.XATTR), () -> guard(frame, loc, frame::forward));
    }

    @Fop
    void fremovexattr(Frame<FremovexattrReply> frame, Fd fd, String name) {
        unlessForged(frame, name.equals(WormState.XATTR), () -> guard(frame, fd, frame::forward));
    }

    private static void unlessForged(Frame<?> frame, boolean isOurXattr, Runnable allowed) {
        if (isOurXattr && !frame.credentials().isInternal()) {
            frame.fail(Errno.EPERM);
        } else {
            allowed.run();
        }
    }

    @Statedump
    void dump(StatedumpSection out) {
        out.put("retention", retention);
        out.put("refused", refused.sum());
        out.put("asked", asked.sum());
        out.put("known", known.size());
    }
}
