package org.glujava.record;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.KeptInode;
import org.jspecify.annotations.Nullable;

/**
 * The references to inodes and fds that an instance holds beyond its frames. They must be released before the instance
 * ends: GlusterFS frees an inode table even if it is in use.
 */
public final class Handles {
    static final int NO_PROCESS = -1;

    private final NativeSide nativeSide;
    private final ReferenceWatch watch;
    private final Set<NativeReference> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    public Handles(NativeSide nativeSide) {
        this(nativeSide, ReferenceWatch.NONE);
    }

    /** Makes the handles of an instance with a watch. */
    public Handles(NativeSide nativeSide, ReferenceWatch watch) {
        this.nativeSide = nativeSide;
        this.watch = watch;
    }

    public ReferenceWatch watch() {
        return watch;
    }

    /** Takes a reference to an object that is valid now. */
    NativeReference retain(int kind, long pointer) {
        if (ended || !nativeSide.retain(kind, pointer)) {
            throw noReference();
        }
        return opened(new NativeReference(this, kind, pointer), kind, pointer, false);
    }

    /** Takes a reference that accompanies another one. Only the other one is reported to the watch. */
    NativeReference retainBeside(int kind, long pointer) {
        if (ended || !nativeSide.retain(kind, pointer)) {
            throw noReference();
        }
        return opened(new NativeReference(this, kind, pointer));
    }

    /** Makes a new inode in the table of an inode, or a new fd of the inode. */
    NativeReference make(int kind, long inode, int flags, long pid) {
        long made = ended ? 0 : nativeSide.make(kind, inode, flags, pid);
        if (made == 0) {
            throw noReference();
        }
        return opened(new NativeReference(this, kind, made), kind, made, true);
    }

    /** Takes over a reference that the native side has taken already. */
    NativeReference adopt(int kind, long pointer) {
        return opened(new NativeReference(this, kind, pointer), kind, pointer, false);
    }

    private NativeReference opened(NativeReference reference, int kind, long pointer, boolean isNew) {
        watch.held(reference, kind, pointer, isNew);
        return opened(reference);
    }

    private NativeReference opened(NativeReference reference) {
        open.add(reference);
        if (ended) {
            reference.run();
        }
        return reference;
    }

    /** Releases the reference when its user becomes garbage. */
    static void watch(Object user, NativeReference reference) {
        Forgotten.watch(user, reference);
    }

    void release(NativeReference reference, int kind, long pointer) {
        nativeSide.release(kind, pointer);
        watch.released(reference);
        open.remove(reference); // last: end() must wait for references that are being released
    }

    int count() {
        return open.size();
    }

    /** Returns whether a reference was taken at a time that the predicate accepts, by {@link System#nanoTime}. */
    public boolean anyHeld(LongPredicate since) {
        for (NativeReference reference : open) {
            if (since.test(reference.since())) {
                return true;
            }
        }
        return false;
    }

    /** Releases all references. After this, nothing can be kept. */
    public void end() {
        ended = true;
        open.forEach(NativeReference::run);
    }

    private static IllegalStateException noReference() {
        return new IllegalStateException(
                "GlusterFS gave no reference: the volume is not in use any more, or memory is short");
    }

    /** Calls a function with the address of an inode or fd, which stays valid until it returns. */
    public static <T> T use(Object inodeOrFd, LongFunction<T> user) {
        return Handle.use(inodeOrFd, user);
    }

    /** Returns the object stored for an inode or fd, also for one that is ending. */
    public static <T> @Nullable T find(Object inodeOrFd, AddressLookup<T> lookup) {
        return Handle.of(inodeOrFd).find(lookup);
    }

    /** Returns an inode for a reference that the native side has taken already. */
    public KeptInode adopt(long pointer, Gfid gfid, FileType type) {
        return new HeldInode(adopt(Layout.PACK_INODE, pointer), gfid, type);
    }

    /** Returns the address of an inode or fd. Throws when it is not valid any more. */
    public static long addressOf(Object inodeOrFd) {
        return Handle.of(inodeOrFd).pointer();
    }
}
