package org.glujava.context;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.glujava.FdContext;
import org.glujava.InodeContext;
import org.glujava.record.Layout;
import org.glujava.spi.CbkId;
import org.glujava.type.Fd;
import org.glujava.type.Inode;
import org.jspecify.annotations.Nullable;

/** All contexts of an instance. */
public final class Contexts {
    private final ContextStore<OfInode<?>> inodes;
    private final ContextStore<OfFd<?>> fds;

    /**
     * @param closer gets each value to close, once; GlusterFS waits for it, so it must have another thread close the
     *     value
     */
    public Contexts(NativeContexts nativeContexts, Consumer<AutoCloseable> closer) {
        inodes = new ContextStore<>(Layout.PACK_INODE, nativeContexts, closer);
        fds = new ContextStore<>(Layout.PACK_FD, nativeContexts, closer);
    }

    // A type has one context, which was made for it.
    @SuppressWarnings("unchecked")
    public <T> InodeContext<T> ofInodes(Class<T> type) {
        return (InodeContext<T>) inodes.of(type, index -> new OfInode<>(inodes, index));
    }

    // A type has one context, which was made for it.
    @SuppressWarnings("unchecked")
    public <T> FdContext<T> ofFds(Class<T> type) {
        return (FdContext<T>) fds.of(type, index -> new OfFd<>(fds, index));
    }

    /** Called after the translator's constructor: no new context can be made after this. */
    public void seal() {
        inodes.seal();
        fds.seal();
    }

    /** Returns a bit for each cbk at which values are removed. */
    public int cbks() {
        return (inodes.isUsed() ? bit(CbkId.FORGET) : 0)
                | (fds.isUsed() ? bit(CbkId.RELEASE) | bit(CbkId.RELEASEDIR) : 0);
    }

    private static int bit(CbkId cbk) {
        return 1 << cbk.ordinal();
    }

    /** Removes and returns the entry of an inode or fd that has ended; null if it has none. The caller releases it. */
    public @Nullable ContextEntry take(CbkId cbk, long pointer, long number) {
        return (cbk == CbkId.FORGET ? inodes : fds).take(pointer, number);
    }

    public void release(CbkId cbk, ContextEntry entry) {
        (cbk == CbkId.FORGET ? inodes : fds).release(entry);
    }

    /** Calls the visitor with each value and the address of its inode or fd. For tests. */
    public void look(BiConsumer<Long, Object> visitor) {
        inodes.look(visitor);
        fds.look(visitor);
    }

    /**
     * Gives the context of a new version the values of the old version's context. An inode or fd that ends meanwhile
     * takes its value from both.
     *
     * @param to the new one: one of {@link #ofInodes} or {@link #ofFds}
     * @param from the old one, of the same kind
     * @param convert makes a value of the new version from one of the old version; called without a lock
     */
    public static void copy(Object from, Object to, Function<Object, Object> convert) {
        ((OneContext<?, ?>) to).copyFrom((OneContext<?, ?>) from, convert);
    }

    /** Releases all values. After this, no value can be stored. */
    public void end() {
        inodes.end();
        fds.end();
    }

    private static final class OfInode<T> extends OneContext<Inode, T> implements InodeContext<T> {
        OfInode(ContextStore<?> contexts, int index) {
            super(contexts, index);
        }
    }

    private static final class OfFd<T> extends OneContext<Fd, T> implements FdContext<T> {
        OfFd(ContextStore<?> contexts, int index) {
            super(contexts, index);
        }
    }
}
