package org.glujava.testkit;

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
    /** Also the type in the reply to an unlock while the fd has more locks: NFS needs to know. */
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
        put(held, new MemoryLock(wanted, fd));
        boolean locksMore = held.stream().anyMatch(each -> each.fd() == fd);
        return LkReply.of(wanted.type() == UNLOCK && locksMore ? wanted.withType(READ) : wanted, null);
    }

    private static boolean conflict(Flock held, Flock wanted) {
        return (held.type() == WRITE || wanted.type() == WRITE)
                && !MemoryLock.isOfOne(held, wanted)
                && MemoryLock.overlap(held, wanted);
    }

    /**
     * Sets a lock. It replaces the owner's locks in its range; the parts outside the range stay (GlusterFS:
     * __insert_and_merge).
     */
    private static void put(List<MemoryLock> held, MemoryLock lock) {
        for (MemoryLock each : held) {
            if (!MemoryLock.overlap(each.lock(), lock.lock())) {
                continue;
            }
            if (MemoryLock.isOfOne(each.lock(), lock.lock())) {
                held.remove(each);
                if (each.lock().type() == lock.lock().type()) {
                    put(held, lock.withRangeOf(each));
                } else {
                    each.withRangeOf(lock).without(lock).forEach(part -> put(held, part));
                }
                return;
            }
            if (each.lock().type() == READ && lock.lock().type() == READ) {
                break; // the owner's own later locks stay separate
            }
        }
        if (lock.lock().type() != UNLOCK) {
            held.add(lock);
        }
    }
}
