package org.glujava.testkit.memory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Counts the fops and the translator's references that use an inode or fd. GlusterFS does not end one that is in use.
 */
public final class ReferenceCounts {
    private final Memory memory;
    private final Map<Long, Integer> users = new HashMap<>();
    private final Map<Long, Runnable> ending = new LinkedHashMap<>();
    private boolean over;

    ReferenceCounts(Memory memory) {
        this.memory = memory;
    }

    /** Adds a use of an inode or fd; for an fd, also of its inode. */
    public synchronized void begin(long address) {
        memory.withInode(address).forEach(each -> users.merge(each, 1, Integer::sum));
    }

    /** Removes a use. */
    public synchronized void end(long address) {
        memory.withInode(address)
                .forEach(each -> users.merge(each, -1, (all, less) -> all + less == 0 ? null : all + less));
    }

    /** Adds uses of the inodes and fds in a fop's arguments. They end with the fop's answer. */
    ReplyTarget until(ReplyTarget answer, List<ShapeSlot> shape, SlotValues args) {
        List<Long> used = Windows.handles(shape, args);
        used.forEach(this::begin);
        AtomicBoolean over = new AtomicBoolean();
        return (opRet, opErrno, reply) -> {
            try {
                answer.reply(opRet, opErrno, reply);
            } finally {
                if (!over.getAndSet(true)) {
                    used.forEach(this::end);
                }
            }
        };
    }

    /**
     * Has {@link #play} run a task as soon as the inode or fd is unused. A second request before that has no effect.
     */
    public synchronized void endWhenUnused(long address, Runnable end) {
        ending.putIfAbsent(address, end);
    }

    /** Ends all inodes and fds that can end now. Returns false if there was none. */
    public boolean play() {
        boolean played = false;
        for (Optional<Runnable> next = next(); next.isPresent(); next = next()) {
            next.get().run();
            played = true;
        }
        return played;
    }

    private synchronized Optional<Runnable> next() {
        if (over) {
            return Optional.empty();
        }
        Optional<Long> unused = ending.keySet().stream()
                .filter(address -> !users.containsKey(address))
                .findFirst();
        return unused.map(ending::remove);
    }

    /** Returns the inodes and fds that wait for their end because they are in use. */
    public synchronized Set<Long> ending() {
        return Set.copyOf(ending.keySet());
    }

    /** After this, no inode or fd ends. */
    public synchronized void stop() {
        over = true;
    }
}
