package org.glujava.lab.authors.worm;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glujava.Args;
import org.glujava.Frame;
import org.glujava.InodeContext;
import org.glujava.Reply;
import org.glujava.fop.FstatArgs;
import org.glujava.fop.FstatReply;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.StatArgs;
import org.glujava.fop.StatReply;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Allows changes of a file until its time is over. Its state is read from the brick when it is not known here. */
final class WormGuard {
    private static final Dict ASK = Dict.builder().put(WormState.XATTR, 0).build();

    private final Clock clock;
    private final Supplier<Duration> retention;
    private final InodeContext<WritableTime> known;
    private final LongAdder refused = new LongAdder();
    private final LongAdder asked = new LongAdder();

    WormGuard(Clock clock, Supplier<Duration> retention, InodeContext<WritableTime> known) {
        this.clock = clock;
        this.retention = retention;
        this.known = known;
    }

    long refused() {
        return refused.sum();
    }

    /** Returns how often the state was read from the brick. */
    long asked() {
        return asked.sum();
    }

    long size() {
        return known.size();
    }

    WritableTime known(Inode inode) {
        return known.computeIfAbsent(inode, any -> new WritableTime());
    }

    /** Performs an allowed change, or fails the frame. */
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

    void check(Frame<?> frame, Fd fd, Runnable allowed) {
        check(frame, fd.inode(), FstatArgs.of(fd, ASK), FstatReply::buf, FstatReply::xdata, allowed);
    }

    /** Checks the file of a loc. */
    void check(Frame<?> frame, Loc loc, Runnable allowed) {
        check(frame, loc.inode(), StatArgs.of(loc, ASK), StatReply::buf, StatReply::xdata, allowed);
    }

    private <R extends Reply> void check(
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
                    WormState.of(stat.apply(reply), xattrs.apply(reply), retention.get(), clock.instant()),
                    allowed);
        });
    }

    /** Checks a name that may have a file, known to the process or not. */
    void checkName(Frame<?> frame, Loc loc, Runnable allowed) {
        Inode inode = loc.inode();
        if (inode != null && !inode.gfid().isNull()) {
            check(frame, loc, allowed);
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
                    WormState.of(reply.buf(), reply.xdata(), retention.get(), clock.instant()),
                    allowed);
        });
    }
}
