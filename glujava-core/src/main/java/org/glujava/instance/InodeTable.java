package org.glujava.instance;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.glujava.Inodes;
import org.glujava.record.Handles;
import org.glujava.record.Layout;
import org.glujava.record.Packs;
import org.glujava.record.Structs;
import org.glujava.spi.Utf8;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.KeptInode;
import org.jspecify.annotations.Nullable;

/** The inode table, as an instance sees it while its volume is in use. */
public final class InodeTable implements Inodes {
    private static final int PATIENCE_SECONDS = 1;
    private static final int FIRST_GUESS = 1024;
    private static final int GFID_SIZE = 16;

    private final NativeInodes nativeInodes;
    private final Handles handles;

    /** Held for reading while the table is used: after {@link #end}, GlusterFS may free it. */
    private final ReadWriteLock ending = new ReentrantReadWriteLock();

    private volatile boolean ended;

    public InodeTable(NativeInodes nativeInodes, Handles handles) {
        this.nativeInodes = nativeInodes;
        this.handles = handles;
    }

    private interface Finder {
        long find(byte[] identity);
    }

    @Override
    public KeptInode root() {
        KeptInode root = found(nativeInodes::root);
        if (root == null) {
            throw notInUse();
        }
        return root;
    }

    @Override
    public @Nullable KeptInode find(Gfid gfid) {
        ByteBuffer bytes = Packs.reader(new byte[GFID_SIZE]);
        Structs.putGfid(bytes, 0, gfid);
        return found(identity -> nativeInodes.find(bytes.array(), identity));
    }

    @Override
    public @Nullable KeptInode find(Inode parent, String name) {
        byte[] text = text(name);
        return found(identity -> use(parent, pointer -> nativeInodes.grep(pointer, text, identity)));
    }

    @Override
    public @Nullable KeptInode find(String path) {
        byte[] text = text(path);
        return found(identity -> nativeInodes.resolve(text, identity));
    }

    @Override
    public String path(Inode inode) {
        return pathOf(inode, null);
    }

    @Override
    public String path(Inode parent, String name) {
        return pathOf(parent, text(name));
    }

    @Override
    public KeptInode link(Inode inode, Inode parent, String name, Iatt iatt) {
        byte[] text = text(name);
        return linked(
                iatt,
                identity -> use(
                        inode, parent, (pointer, in) -> nativeInodes.link(pointer, in, text, bytes(iatt), identity)));
    }

    @Override
    public KeptInode link(Inode inode, Iatt iatt) {
        return linked(
                iatt, identity -> use(inode, pointer -> nativeInodes.link(pointer, 0, null, bytes(iatt), identity)));
    }

    private KeptInode linked(Iatt iatt, Finder finder) {
        KeptInode linked = found(finder);
        if (linked == null) {
            throw new IllegalStateException("inode " + iatt.gfid() + " was not linked, and GlusterFS does not say why");
        }
        return linked;
    }

    private @Nullable KeptInode found(Finder finder) {
        return whileInUse(() -> {
            byte[] identity = new byte[Layout.IDENTITY_SIZE];
            long found = finder.find(identity);
            if (found < 0) {
                throw failure((int) -found);
            }
            if (found == 0) {
                return null;
            }
            ByteBuffer in = Packs.reader(identity);
            Gfid gfid = Structs.gfid(in, Layout.IDENTITY_GFID);
            return handles.adopt(found, gfid, FileType.of(in.getInt(Layout.IDENTITY_TYPE)));
        });
    }

    private String pathOf(Inode inode, byte @Nullable [] name) {
        return whileInUse(() -> {
            byte[] out = new byte[FIRST_GUESS];
            int length = pathInto(inode, name, out);
            while (length > out.length) { // the path may have become longer meanwhile
                out = new byte[length];
                length = pathInto(inode, name, out);
            }
            if (length < 0) {
                throw failure(-length);
            }
            return Utf8.decode(out, length);
        });
    }

    private int pathInto(Inode inode, byte @Nullable [] name, byte[] out) {
        return Handles.use(inode, pointer -> nativeInodes.path(pointer, name, out));
    }

    private static long use(Inode inode, LongFunction<Long> user) {
        return Handles.use(inode, user);
    }

    private interface Pair {
        long use(long one, long other);
    }

    /**
     * Keeps both inodes valid during the call. Locks them in a fixed order: another thread may name the same two in the
     * other order.
     */
    private static long use(Inode one, Inode other, Pair user) {
        if (System.identityHashCode(one) <= System.identityHashCode(other)) {
            return use(one, first -> use(other, second -> user.use(first, second)));
        }
        return use(other, first -> use(one, second -> user.use(second, first)));
    }

    private <T> T whileInUse(Supplier<T> look) {
        ending.readLock().lock();
        try {
            if (ended) {
                throw notInUse();
            }
            return look.get();
        } finally {
            ending.readLock().unlock();
        }
    }

    private static byte[] bytes(Iatt iatt) {
        ByteBuffer out = Packs.reader(new byte[Structs.IATT_SIZE]);
        Structs.write(iatt, out, 0);
        return out.array();
    }

    /** Returns the bytes of a text with a zero byte at the end. */
    private static byte[] text(String text) {
        byte[] bytes = Utf8.encode(text);
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a name or path cannot contain a zero byte");
        }
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    private static RuntimeException failure(int errno) {
        Errno error = Errno.of(errno);
        if (error.equals(Errno.ENOTCONN)) {
            return notInUse();
        }
        if (error.equals(Errno.EPERM)) {
            return new UnsupportedOperationException("cannot link an inode in a brick: the server would assume that all"
                    + " translators above have looked it up; wind operations with the unlinked inode");
        }
        if (error.equals(Errno.EINVAL)) {
            return new IllegalArgumentException("the inode was never looked up, or inode, parent, name and iatt do not"
                    + " fit together: the parent must be a directory, the name must have no slash, the iatt must have"
                    + " gfid and type");
        }
        return new IllegalStateException("GlusterFS's inode table failed: " + error);
    }

    private static IllegalStateException notInUse() {
        return new IllegalStateException(
                "the inode table is not available: the volume is not in use yet, or not any more");
    }

    /** Ends the use of the table, and waits a moment for threads that are using it. */
    public void end() {
        ended = true;
        try {
            if (ending.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                ending.writeLock().unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
