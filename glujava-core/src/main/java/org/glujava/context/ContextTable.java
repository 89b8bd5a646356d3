package org.glujava.context;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A hash table of entries by the address of their inode or fd. A map with {@code Long} keys would allocate at each
 * look-up. Look-ups take no lock; changes need the lock {@link #lockOf} of the address.
 */
final class ContextTable {
    private static final int PARTS = 64;
    private static final int LEAST = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Part[] parts = new Part[PARTS];

    ContextTable() {
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new Part();
        }
    }

    private static long hash(long pointer) {
        return pointer * SPREAD;
    }

    private Part part(long hash) {
        return parts[(int) (hash >>> 58)];
    }

    Object lockOf(long pointer) {
        return part(hash(pointer));
    }

    @Nullable ContextEntry get(long pointer) {
        long hash = hash(pointer);
        return part(hash).get(pointer, hash);
    }

    /** Adds an entry, and returns the replaced one of the same address; null for none. Needs the lock. */
    @Nullable ContextEntry put(ContextEntry entry) {
        long hash = hash(entry.pointer());
        Part part = part(hash);
        ContextEntry before = part.remove(entry.pointer(), hash);
        part.add(entry, hash);
        return before;
    }

    /** Removes an entry. Needs the lock. */
    void remove(long pointer) {
        long hash = hash(pointer);
        part(hash).remove(pointer, hash);
    }

    /** Returns all entries. */
    List<ContextEntry> list() {
        List<ContextEntry> all = new ArrayList<>();
        for (Part part : parts) {
            synchronized (part) {
                part.addAll(all);
            }
        }
        return all;
    }

    /** Removes and returns all entries. */
    List<ContextEntry> clear() {
        List<ContextEntry> all = new ArrayList<>();
        for (Part part : parts) {
            synchronized (part) {
                part.takeAll(all);
            }
        }
        return all;
    }

    /** A link of a chain. {@code next} changes only when the next node is removed; resizing makes new nodes. */
    private static final class Node {
        final ContextEntry entry;
        volatile @Nullable Node next;

        Node(ContextEntry entry, @Nullable Node next) {
            this.entry = entry;
            this.next = next;
        }
    }

    private static final class Part {
        private volatile AtomicReferenceArray<@Nullable Node> chains = new AtomicReferenceArray<>(LEAST);
        private int size;

        private static int index(long hash, AtomicReferenceArray<?> in) {
            return (int) (hash >>> 26) & in.length() - 1;
        }

        @Nullable ContextEntry get(long pointer, long hash) {
            AtomicReferenceArray<@Nullable Node> now = chains;
            Node node = now.get(index(hash, now));
            while (node != null && node.entry.pointer() != pointer) {
                node = node.next;
            }
            return node == null ? null : node.entry;
        }

        void add(ContextEntry entry, long hash) {
            if (++size > chains.length()) {
                resize(chains.length() * 2);
            }
            AtomicReferenceArray<@Nullable Node> now = chains;
            int index = index(hash, now);
            now.set(index, new Node(entry, now.get(index)));
        }

        @Nullable ContextEntry remove(long pointer, long hash) {
            AtomicReferenceArray<@Nullable Node> now = chains;
            int index = index(hash, now);
            Node before = null;
            for (Node node = now.get(index); node != null; before = node, node = node.next) {
                if (node.entry.pointer() == pointer) {
                    if (before == null) {
                        now.set(index, node.next);
                    } else {
                        before.next = node.next;
                    }
                    size--;
                    if (now.length() > LEAST && size < now.length() / 8) {
                        resize(now.length() / 2);
                    }
                    return node.entry;
                }
            }
            return null;
        }

        /** Makes new chains. Concurrent look-ups use the old ones, which do not change. */
        private void resize(int length) {
            AtomicReferenceArray<@Nullable Node> now = chains;
            AtomicReferenceArray<@Nullable Node> next = new AtomicReferenceArray<>(length);
            for (int i = 0; i < now.length(); i++) {
                for (Node node = now.get(i); node != null; node = node.next) {
                    int index = index(hash(node.entry.pointer()), next);
                    next.set(index, new Node(node.entry, next.get(index)));
                }
            }
            chains = next;
        }

        void takeAll(List<ContextEntry> out) {
            addAll(out);
            chains = new AtomicReferenceArray<>(LEAST);
            size = 0;
        }

        void addAll(List<ContextEntry> out) {
            AtomicReferenceArray<@Nullable Node> now = chains;
            for (int i = 0; i < now.length(); i++) {
                for (Node node = now.get(i); node != null; node = node.next) {
                    out.add(node.entry);
                }
            }
        }
    }
}
