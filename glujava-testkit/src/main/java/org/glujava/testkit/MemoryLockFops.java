package org.glujava.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glujava.fop.FopId;
import org.glujava.fop.LkArgs;
import org.glujava.fop.LkReply;
import org.glujava.type.Errno;
import org.glujava.type.Flock;
import org.glujava.type.Gfid;

/** The record locks of a {@link MemoryChild}, as features/locks keeps them above storage/posix; none waits. */
final class MemoryLockFops {
    private static final int GETLK = 5;
    private static final int SETLK = 6;
    private static final int SETLKW = 7;
    private static final int WRITE = 1;
    private static final int UNLOCK = 2;

    private final MemoryTree tree;
    private final Map<Gfid, List<Flock>> locks = new HashMap<>();

    MemoryLockFops(MemoryTree tree) {
        this.tree = tree;
    }

    void addTo(MemoryChild child) {
        child.on(FopId.LK, LkArgs.class, this::lk);
    }

    private LkReply lk(LkArgs args) {
        List<Flock> held = locks.computeIfAbsent(tree.file(args.fd()).gfid, any -> new ArrayList<>());
        Flock wanted = args.flock();
        MemoryContent.check(wanted.start() >= 0 && wanted.length() >= 0 && wanted.whence() == 0, Errno.EINVAL);
        Flock inTheWay = held.stream().filter(each -> conflict(each, wanted)).findFirst().orElse(null);
        switch (args.cmd()) {
            case GETLK -> {
                return LkReply.of(Objects.requireNonNullElseGet(inTheWay, () -> wanted.withType(UNLOCK)), null);
            }
            case SETLK, SETLKW -> MemoryContent.check(inTheWay == null, Errno.EAGAIN);
            default -> throw new MemoryTree.Failed(Errno.EINVAL);
        }
        replace(held, wanted);
        return LkReply.of(wanted, null);
    }

    private static boolean conflict(Flock held, Flock wanted) {
        return wanted.type() != UNLOCK
                && (held.type() == WRITE || wanted.type() == WRITE)
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
    private static void replace(List<Flock> held, Flock by) {
        List<Flock> kept = new ArrayList<>();
        for (Flock each : held) {
            if (!isOf(each, by)) {
                kept.add(each);
                continue;
            }
            if (each.start() < by.start()) {
                kept.add(each.withLength(Math.min(end(each), by.start()) - each.start()));
            }
            if (end(each) > end(by)) {
                long start = Math.max(each.start(), end(by));
                kept.add(each.withStart(start).withLength(end(each) == Long.MAX_VALUE ? 0 : end(each) - start));
            }
        }
        if (by.type() != UNLOCK) {
            kept.add(by);
        }
        held.clear();
        held.addAll(kept);
    }
}
