package org.glujava.testkit.memory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many fops, and how many references of the translator's, use an inode or fd: GlusterFS ends none that is used. */
public final class ReferenceCounts {
    private final Memory memory;
    private final Map<Long, Integer> users = new HashMap<>();
    private final Map<Long, Runnable> ending = new LinkedHashMap<>();
    private boolean over;

    ReferenceCounts(Memory memory) {
        this.memory = memory;
    }

    /** One more user, also of the inode that an fd is of. */
    public synchronized void begin(long address) {
        memory.withInode(address).forEach(each -> users.merge(each, 1, Integer::sum));
    }

    /** One user less. */
    public synchronized void end(long address) {
        memory.withInode(address)
                .forEach(each -> users.merge(each, -1, (all, less) -> all + less == 0 ? null : all + less));
    }

    /** What a fop's arguments name is used until its answer, which comes once. */
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

    /** Ends it as soon as it is not used, by {@link #play}; once, however often that is asked for until then. */
    public synchronized void endWhenUnused(long address, Runnable end) {
        ending.putIfAbsent(address, end);
    }

    /** Ends those that can end now; false when there is none. */
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

    /** Those that are to end, and are used. */
    public synchronized Set<Long> ending() {
        return Set.copyOf(ending.keySet());
    }

    /** From now on none ends. */
    public synchronized void stop() {
        over = true;
    }
}
