package org.glujava.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.glujava.context.Contexts;
import org.glujava.record.Layout;
import org.glujava.record.ReferenceWatch;
import org.glujava.testkit.memory.AuthorCode;
import org.glujava.testkit.memory.MemorySide;
import org.jspecify.annotations.Nullable;

/**
 * Finds references of inodes and fds that a translator does not release while the volume is in use: see {@link
 * Problem.Kind#LEAKED}.
 */
final class Leaks implements ReferenceWatch {
    private final LongConsumer newFd;
    private final Map<Object, HeldReference> open = new LinkedHashMap<>();
    private @Nullable MemorySide side;

    /** The references that were open when the end began, in order. */
    private List<HeldReference> atEnd = List.of();

    private Set<Long> ending = Set.of();
    private boolean hasPlans;
    private final Map<Object, Long> ownerOfValue = new IdentityHashMap<>();
    private final Map<Long, Set<String>> typesOfValues = new HashMap<>();
    private final ThreadLocal<Long> closing = ThreadLocal.withInitial(() -> 0L);

    private final ThreadLocal<HeldReference.@Nullable Operation> replying = new ThreadLocal<>();

    /** @param newFd called with each fd that the translator makes */
    Leaks(LongConsumer newFd) {
        this.newFd = newFd;
    }

    void serve(MemorySide newSide) {
        side = newSide;
    }

    private MemorySide side() {
        return Objects.requireNonNull(side, "not ready yet");
    }

    @Override
    public void held(Object hold, int kind, long pointer, boolean isNew) {
        HeldReference.Operation operation = replying.get();
        HeldReference held = operation == null ? new HeldReference(pointer, isNew) : operation.held(pointer);
        synchronized (this) {
            open.put(hold, held);
        }
        side().references().begin(pointer);
        if (isNew && kind == Layout.PACK_FD) {
            newFd.accept(pointer);
        }
    }

    @Override
    public void released(Object hold) {
        boolean byAuthor = !AuthorCode.isGarbageCollected();
        HeldReference held;
        synchronized (this) {
            held = open.get(hold);
            if (held != null && byAuthor) {
                open.remove(hold);
                held.closed(closing.get());
            }
        }
        if (held != null) {
            side().references().end(held.address());
        }
    }

    @Override
    public Object started() {
        return HeldReference.Operation.here();
    }

    @Override
    public <T> T replied(@Nullable Object place, Supplier<T> keep) {
        replying.set((HeldReference.Operation) place);
        try {
            return keep.get();
        } finally {
            replying.remove();
        }
    }

    /**
     * Begins the end of the volume. References that are closed after this were not closed by the translator in use.
     *
     * @param newEnding the inodes and fds that the test wanted to end
     * @param newHasPlans whether the translator has scheduled tasks or suspended frames
     */
    synchronized void end(Contexts contexts, Set<Long> newEnding, boolean newHasPlans) {
        atEnd = List.copyOf(open.values());
        ending = newEnding;
        hasPlans = newHasPlans;
        contexts.look((address, value) -> {
            ownerOfValue.put(value, address);
            typesOfValues
                    .computeIfAbsent(address, any -> new TreeSet<>())
                    .add(value.getClass().getName());
        });
    }

    /** Closes a value of a context. */
    void close(AutoCloseable value) throws Exception {
        synchronized (this) {
            closing.set(ownerOfValue.getOrDefault(value, 0L));
        }
        try {
            value.close();
        } finally {
            closing.remove();
        }
    }

    /** Returns a problem for each leak. */
    synchronized List<Problem> find() {
        Set<HeldReference> suspects = new LinkedHashSet<>(atEnd);
        suspects.addAll(open.values());
        List<Problem> all = new ArrayList<>();
        for (HeldReference held : suspects) {
            String why = why(held, suspects);
            if (why != null) {
                String text = held.describe(side().describe(held.address())) + why + contextsOf(held);
                all.add(new Problem(Problem.Kind.LEAKED, text, held.trace()));
            }
        }
        return all;
    }

    private @Nullable String why(HeldReference held, Collection<HeldReference> suspects) {
        if (!held.isClosed()) {
            return " and never closed";
        }
        for (long address : side().withInode(held.address())) {
            if (ending.contains(address)) {
                return " and not closed when GlusterFS was to end " + side().describe(address);
            }
        }
        if (held.closedBy() != 0 && !hasPlans && keptBy(held, suspects).contains(held.closedBy())) {
            return ", and only a context that can not end before closes it";
        }
        return null;
    }

    /**
     * Returns the inodes and fds that cannot end before this reference is closed: its own, those that contexts of it
     * keep, and so on.
     */
    private Set<Long> keptBy(HeldReference held, Collection<HeldReference> suspects) {
        Set<Long> kept = new HashSet<>(side().withInode(held.address()));
        boolean isMore = true;
        while (isMore) {
            isMore = false;
            for (HeldReference other : suspects) {
                if (other.closedBy() != 0 && kept.contains(other.closedBy())) {
                    isMore |= kept.addAll(side().withInode(other.address()));
                }
            }
        }
        return kept;
    }

    private String contextsOf(HeldReference held) {
        return side().withInode(held.address()).stream()
                .filter(typesOfValues::containsKey)
                .map(address -> "; with it stays, of " + side().describe(address) + ", the context of "
                        + String.join(", ", typesOfValues.get(address)) + ", put at "
                        + side().placeOfContext(address))
                .collect(Collectors.joining());
    }
}
