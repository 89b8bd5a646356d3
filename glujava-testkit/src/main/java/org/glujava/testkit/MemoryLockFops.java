package org.glujava.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.glujava.fop.FopId;
import org.glujava.fop.LkArgs;
import org.glujava.fop.LkReply;
import org.glujava.record.Handles;
import org.glujava.type.Errno;
import org.glujava.type.Flock;

/** The record locks of a {@link MemoryChild}, as features/locks keeps them above storage/posix; none waits. */
final class MemoryLockFops {
    private static final int GETLK = 5;
    private static final int SETLK = 6;
    private static final int SETLKW = 7;
    /** Also what an unlock tells while the fd has locked more: NFS wants to know. */
    private static final int READ = 0;

    private static final int WRITE = 1;
    private static final int UNLOCK = 2;

    private final MemoryTree tree;
    MemoryLockFops(MemoryTree tree) {
        this.tree = tree;
    }

    void addTo(MemoryChild child) {
        child.on(FopId.LK, LkArgs.class, this::lk);
    }

    private LkReply lk(LkArgs args) {
        List<MemoryLock> held = tree.file(args.fd()).locks;
        Flock wanted = args.flock();
        MemoryContent.check(wanted.start() >= 0 && wanted.length() >= 0 && wanted.whence() == 0, Errno.EINVAL);
        Flock inTheWay = held.stream()
                .map(MemoryLock::lock)
                .filter(each -> conflict(each, wanted))
                .findFirst()
                .orElse(null);
        switch (args.cmd()) {
            case GETLK -> {
                return LkReply.of(Objects.requireNonNullElseGet(inTheWay, () -> wanted.withType(UNLOCK)), null);
            }
            case SETLK, SETLKW -> MemoryContent.check(wanted.type() == UNLOCK || inTheWay == null, Errno.EAGAIN);
            default -> throw new MemoryTree.Failed(Errno.EINVAL);
        }
        long fd = Handles.addressOf(args.fd());
        replace(held, new MemoryLock(wanted, fd));
        boolean locksMore = held.stream().anyMatch(each -> each.fd() == fd);
        return LkReply.of(wanted.type() == UNLOCK && locksMore ? wanted.withType(READ) : wanted, null);
    }

    private static boolean conflict(Flock held, Flock wanted) {
        return (held.type() == WRITE || wanted.type() == WRITE)
                && !isOf(held, wanted)
                && held.start() < end(wanted)
                && wanted.start() < end(held);
    }

    private static boolean isOf(Flock one, Flock other) {
        return Arrays.equals(one.owner(), other.owner());
    }

    private static long end(Flock lock) {
        boolean open = lock.length() == 0 || lock.length() > Long.MAX_VALUE - lock.start();
        return open ? Long.MAX_VALUE : lock.start() + lock.length();
    }

    /** What the owner held there is the new lock now; what it held beside it stays. */
    private static void replace(List<MemoryLock> held, MemoryLock by) {
        List<MemoryLock> kept = new ArrayList<>();
        Flock wanted = by.lock();
        long fd = by.fd();
        for (MemoryLock each : held) {
            Flock lock = each.lock();
            if (!isOf(lock, wanted)) {
                kept.add(each);
                continue;
            }
            boolean overlaps = lock.start() < end(wanted) && wanted.start() < end(lock);
            if (overlaps && lock.type() != wanted.type()) {
                fd = each.fd(); // features/locks makes the new lock of the old one
            }
            if (lock.start() < wanted.start()) {
                long length = Math.min(end(lock), wanted.start()) - lock.start();
                kept.add(new MemoryLock(lock.withLength(length), each.fd()));
            }
            if (end(lock) > end(wanted)) {
                long start = Math.max(lock.start(), end(wanted));
                long length = end(lock) == Long.MAX_VALUE ? 0 : end(lock) - start;
                kept.add(new MemoryLock(lock.withStart(start).withLength(length), each.fd()));
            }
        }
        if (wanted.type() != UNLOCK) {
            kept.add(new MemoryLock(wanted, fd));
        }
        held.clear();
        held.addAll(kept);
    }
}
