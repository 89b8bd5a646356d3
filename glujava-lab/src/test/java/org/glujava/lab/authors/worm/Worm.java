package org.glujava.lab.authors.worm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
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
import org.glujava.fop.LinkReply;
import org.glujava.fop.MknodReply;
import org.glujava.fop.OpenReply;
import org.glujava.fop.PutReply;
import org.glujava.fop.RemovexattrReply;
import org.glujava.fop.RenameReply;
import org.glujava.fop.SetattrReply;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.SetxattrReply;
import org.glujava.fop.TruncateReply;
import org.glujava.fop.UnlinkReply;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.glujava.type.OpenFlags;
import org.glujava.type.SetAttrFlags;
import org.jspecify.annotations.Nullable;

/** Files can be written until some time after the last write; then they can neither be changed nor removed. */
@Translator("worm")
public final class Worm {
    private final Clock clock;
    private final TranslatorLogger logger;
    private volatile Duration retention;

    private final WormGuard guard;

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
        this.guard = new WormGuard(clock, () -> this.retention, context.inodeContext(WritableTime.class));
    }

    @Reconfigure
    void reconfigure(@Option("retention") Duration newRetention) {
        retention = newRetention;
    }

    // --- what changes content ----------------------------------------------------------------------------------------

    @Fop({FopId.WRITEV, FopId.FTRUNCATE, FopId.FALLOCATE, FopId.DISCARD, FopId.ZEROFILL})
    <R extends Reply> void changeContent(Frame<R> frame, Fd fd) {
        guard.check(frame, fd, () -> forwardAndExtend(frame, fd));
    }

    @Fop
    void copyFileRange(Frame<CopyFileRangeReply> frame, Fd fdOut) {
        guard.check(frame, fdOut, () -> forwardAndExtend(frame, fdOut));
    }

    /** The time begins anew with each write; it is written down when it is a second, or a tenth, later than before. */
    private <R extends Reply> void forwardAndExtend(Frame<R> frame, Fd fd) {
        WritableTime file = guard.known(fd.inode());
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
        guard.check(
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
        WritableTime file = guard.known(inode);
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
            guard.check(frame, loc, frame::forward);
        }
    }

    @Fop
    void create(Frame<CreateReply> frame, Loc loc, int flags) {
        Runnable create = () -> frame.forward(reply -> begin(frame, reply, reply.inode()));
        if (!OpenFlags.of(flags).has(OpenFlags.O_TRUNC)) {
            create.run();
        } else {
            guard.checkName(frame, loc, create);
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
        guard.checkName(frame, loc, () -> frame.forward(reply -> begin(frame, reply, reply.inode())));
    }

    // --- names -------------------------------------------------------------------------------------------------------

    @Fop
    void unlink(Frame<UnlinkReply> frame, Loc loc) {
        guard.check(frame, loc, frame::forward);
    }

    @Fop
    void link(Frame<LinkReply> frame, Loc oldloc) {
        guard.check(frame, oldloc, frame::forward);
    }

    @Fop
    void rename(Frame<RenameReply> frame, Loc oldloc, Loc newloc) {
        frame.keepArguments();
        guard.check(frame, oldloc, () -> guard.checkName(frame, newloc, frame::forward));
    }

    // --- attributes --------------------------------------------------------------------------------------------------

    @Fop
    void setattr(Frame<SetattrReply> frame, Loc loc, int valid) {
        if (SetAttrFlags.of(valid).hasOnly(SetAttrFlags.GF_SET_ATTR_ATIME)) {
            frame.forward();
        } else {
            guard.check(frame, loc, frame::forward);
        }
    }

    @Fop
    void fsetattr(Frame<FsetattrReply> frame, Fd fd, int valid) {
        if (SetAttrFlags.of(valid).hasOnly(SetAttrFlags.GF_SET_ATTR_ATIME)) {
            frame.forward();
        } else {
            guard.check(frame, fd, frame::forward);
        }
    }

    @Fop
    void setxattr(Frame<SetxattrReply> frame, Loc loc, Dict dict) {
        unlessForged(frame, dict.get(WormState.XATTR) != null, () -> guard.check(frame, loc, frame::forward));
    }

    @Fop
    void fsetxattr(Frame<FsetxattrReply> frame, Fd fd, Dict dict) {
        unlessForged(frame, dict.get(WormState.XATTR) != null, () -> guard.check(frame, fd, frame::forward));
    }

    @Fop
    void removexattr(Frame<RemovexattrReply> frame, Loc loc, String name) {
        unlessForged(frame, name.equals(WormState.XATTR), () -> guard.check(frame, loc, frame::forward));
    }

    @Fop
    void fremovexattr(Frame<FremovexattrReply> frame, Fd fd, String name) {
        unlessForged(frame, name.equals(WormState.XATTR), () -> guard.check(frame, fd, frame::forward));
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
        out.put("refused", guard.refused());
        out.put("asked", guard.asked());
        out.put("known", guard.size());
    }
}
