package org.glujava.record;

import java.lang.ref.Cleaner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.KeptInode;
import org.jspecify.annotations.Nullable;

/** All that an instance holds of GlusterFS beyond its frames. GlusterFS ends an inode table whoever still uses it. */
public final class Handles {
    static final int NO_PROCESS = -1;

    private static final Cleaner CLEANER = Cleaner.create();

    private final NativeSide nativeSide;
    private final ReferenceWatch watch;
    private final Set<NativeReference> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    public Handles(NativeSide nativeSide) {
        this(nativeSide, ReferenceWatch.NONE);
    }

    /** The same, while somebody watches. */
    public Handles(NativeSide nativeSide, ReferenceWatch watch) {
        this.nativeSide = nativeSide;
        this.watch = watch;
    }

    public ReferenceWatch watch() {
        return watch;
    }

    /** One more reference to an object that is valid now. */
    NativeReference retain(int kind, long pointer) {
        if (ended || !nativeSide.retain(kind, pointer)) {
            throw over();
        }
        return opened(new NativeReference(this, kind, pointer), kind, pointer, false);
    }

    /** The same beside another reference, which stands for both where references are watched. */
    NativeReference retainBeside(int kind, long pointer) {
        if (ended || !nativeSide.retain(kind, pointer)) {
            throw over();
        }
        return opened(new NativeReference(this, kind, pointer));
    }

    /** A new inode beside an inode, or a new fd of it. */
    NativeReference make(int kind, long inode, int flags, long pid) {
        long made = ended ? 0 : nativeSide.make(kind, inode, flags, pid);
        if (made == 0) {
            throw over();
        }
        return opened(new NativeReference(this, kind, made), kind, made, true);
    }

    /** A reference that is made already. */
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

    /** Lets go of the hold, too, when its user is garbage. */
    static void watch(Object user, NativeReference reference) {
        CLEANER.register(user, reference);
    }

    void release(NativeReference reference, int kind, long pointer) {
        nativeSide.release(kind, pointer);
        watch.released(reference);
        open.remove(reference); // not before: the end waits for those that are just being released
    }

    int count() {
        return open.size();
    }

    /** Whether something is held that was taken at a time like this, by {@link System#nanoTime}. */
    public boolean anyHeld(LongPredicate since) {
        for (NativeReference reference : open) {
            if (since.test(reference.since())) {
                return true;
            }
        }
        return false;
    }

    /** Lets go of everything; from now on nothing can be kept. */
    public void end() {
        ended = true;
        open.forEach(NativeReference::run);
    }

    private static IllegalStateException over() {
        return new IllegalStateException("nothing can be kept: the volume is not in use any more, or memory is short");
    }

    /** Calls a function with the address of an inode or fd, which stays valid until it returns. */
    public static <T> T use(Object inodeOrFd, LongFunction<T> user) {
        return Handle.use(inodeOrFd, user);
    }

    /** Returns what is known under the address of an inode or fd; of one that has ended, what was known. */
    public static <T> @Nullable T find(Object inodeOrFd, AddressLookup<T> lookup) {
        return Handle.of(inodeOrFd).find(lookup);
    }

    /** Returns an inode that a reference was taken of already. */
    public KeptInode adopt(long pointer, Gfid gfid, FileType type) {
        return new HeldInode(adopt(Layout.PACK_INODE, pointer), gfid, type);
    }

    /** The address of an inode or fd, for a native side to know it by; throws when it is not valid any more. */
    public static long addressOf(Object inodeOrFd) {
        return Handle.of(inodeOrFd).pointer();
    }
}
