package org.glujava.record;

import java.util.function.LongFunction;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptFd;
import org.glujava.type.KeptInode;
import org.jspecify.annotations.Nullable;

/** The inode of a kept fd. It is valid until a thread closes the fd. */
final class InodeOfHeldFd extends Handle implements Inode {
    private final NativeReference reference;
    private final FdFacts facts;

    /** @param reference keeps the inode valid */
    InodeOfHeldFd(NativeReference reference, FdFacts facts) {
        this.reference = reference;
        this.facts = facts;
    }

    @Override
    long pointer() {
        reference.pointer();
        return facts.inode();
    }

    @Override
    <T> T use(LongFunction<T> user) {
        return reference.use(user, facts.inode());
    }

    @Override
    <T> @Nullable T find(AddressLookup<T> lookup) {
        return reference.find(lookup, facts.inode());
    }

    @Override
    long lendTo(OutWindow out) {
        return use(inode -> out.hold(Layout.PACK_INODE, inode));
    }

    @Override
    public Gfid gfid() {
        return facts.gfid();
    }

    @Override
    public FileType type() {
        return facts.type();
    }

    @Override
    public KeptInode keep() {
        return use(inode -> new HeldInode(reference.handles().retain(Layout.PACK_INODE, inode), gfid(), type()));
    }

    @Override
    public KeptInode newInode() {
        return use(inode -> HeldInode.made(reference.handles(), inode));
    }

    @Override
    public KeptFd newFd(int flags, long pid) {
        return newHeldFd(flags, HeldFd.process(pid));
    }

    @Override
    public KeptFd anonymousFd(int flags) {
        return newHeldFd(flags, Handles.NO_PROCESS);
    }

    private KeptFd newHeldFd(int flags, long pid) {
        return use(inode -> HeldFd.made(reference.handles(), FdFacts.made(inode, gfid(), type(), flags, pid)));
    }

    @Override
    public String toString() {
        return "inode " + gfid() + " " + type();
    }
}
