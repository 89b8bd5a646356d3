package org.glujava.record;

import java.util.function.Supplier;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptFd;
import org.jspecify.annotations.Nullable;

/** An fd of which the translator owns a reference. */
final class HeldFd extends HeldHandle implements KeptFd {
    private final FdFacts facts;

    /**
     * A reference of its inode, for an inode that is not linked yet. After the create, FUSE and the server may give the
     * fd another inode, because the table has one for the file already; then the fd does not keep this one.
     */
    private final @Nullable NativeReference inodeReference;

    private HeldFd(NativeReference reference, @Nullable NativeReference inodeReference, FdFacts facts) {
        super(reference);
        this.inodeReference = inodeReference;
        this.facts = facts;
        if (inodeReference != null) {
            Handles.watch(this, inodeReference);
        }
    }

    /** Takes a reference of an fd that is valid now. */
    static HeldFd of(Handles handles, long fd, FdFacts facts) {
        return of(handles, () -> handles.retain(Layout.PACK_FD, fd), facts);
    }

    /** Makes an fd of an inode that is valid now. */
    static HeldFd made(Handles handles, FdFacts facts) {
        return of(handles, () -> handles.make(Layout.PACK_FD, facts.inode(), facts.flags(), facts.pid()), facts);
    }

    private static HeldFd of(Handles handles, Supplier<NativeReference> fd, FdFacts facts) {
        NativeReference beside = facts.inode() != 0 && facts.gfid().isNull()
                ? handles.retainBeside(Layout.PACK_INODE, facts.inode())
                : null;
        try {
            return new HeldFd(fd.get(), beside, facts);
        } catch (RuntimeException e) {
            if (beside != null) {
                beside.run();
            }
            throw e;
        }
    }

    static long process(long pid) {
        if (pid < 0) {
            throw new IllegalArgumentException("a process id is 0 or more, not " + pid);
        }
        return pid;
    }

    @Override
    public Gfid gfid() {
        return facts.gfid();
    }

    @Override
    public Inode inode() {
        if (facts.inode() == 0) {
            throw new IllegalStateException(this + " has no inode");
        }
        pointer(); // throws when it is closed
        return new InodeOfHeldFd(inodeReference != null ? inodeReference : reference(), facts);
    }

    @Override
    public int flags() {
        return facts.flags();
    }

    @Override
    public long pid() {
        return facts.pid();
    }

    @Override
    public boolean isAnonymous() {
        return facts.anonymous();
    }

    @Override
    public KeptFd keep() {
        return reference().use(fd -> of(reference().handles(), fd, facts));
    }

    @Override
    public void close() {
        super.close();
        if (inodeReference != null) {
            inodeReference.run();
        }
    }

    @Override
    public String toString() {
        return "fd " + facts.gfid();
    }
}
