package org.glujava.type;

import org.jspecify.annotations.Nullable;

/**
 * The file that a fop is for, given by its name in a directory, by its gfid, or by both (GlusterFS: {@code loc_t}).
 *
 * <p>The loc that a {@code @Fop} method gets is borrowed until the method returns; {@link #keep()} makes a copy.
 *
 * <pre>{@code
 * @Fop
 * void mkdir(Frame<MkdirReply> frame, Loc loc) {
 *     if (".trash".equals(loc.name()) && loc.parentGfid().isRoot()) {
 *         frame.fail(Errno.EPERM);
 *         return;
 *     }
 *     frame.forward();
 * }
 * }</pre>
 */
public interface Loc extends Borrowable<Loc> {
    /**
     * {@return the path from the volume's root; null in nameless operations} Use it for logs only: the file may have
     * been renamed since.
     */
    @Nullable String path();

    /** {@return the last part of the path; null in nameless operations, which name the file by its gfid only} */
    @Nullable String name();

    /**
     * {@return the file's gfid; {@link Gfid#NULL} when it is not known yet, as in the first lookup of a name} See
     * {@link #fileGfid()}.
     */
    Gfid gfid();

    /**
     * {@return the gfid of the directory that contains the name (GlusterFS: {@code pargfid}); {@link Gfid#NULL} for
     * none}
     */
    Gfid parentGfid();

    /** {@return the file's inode, valid as long as the loc; null only in malformed operations} */
    @Nullable Inode inode();

    /** {@return the inode of the directory that contains the name, valid as long as the loc; null for none} */
    @Nullable Inode parent();

    /** Returns a copy that owns references of the inodes, which the caller must close (GlusterFS: {@code loc_copy}). */
    @Override
    default KeptLoc keep() {
        return new LocBuilder(this).buildKept();
    }

    /** {@return whether the loc has no name, and so names the file by its gfid only} */
    default boolean isNameless() {
        return name() == null;
    }

    /** {@return the file's gfid from the loc or, if the loc has none, from the inode (GlusterFS: {@code loc_gfid})} */
    default Gfid fileGfid() {
        Inode inode = inode();
        return gfid().isNull() && inode != null ? inode.gfid() : gfid();
    }

    /**
     * {@return a loc for a name in this directory, with a new inode (GlusterFS: {@code loc_build_child})} Use it for
     * the translator's own operations, such as lookup, create or mkdir.
     *
     * <p>The caller must close it, which releases the new inode. The directory's inode stays borrowed as long as this
     * loc.
     *
     * @param name the name in this directory
     * @throws IllegalStateException when this loc has no inode
     */
    default KeptLoc child(String name) {
        KeptInode made = LocBuilder.needed(inode(), this).newInode();
        return LocBuilder.ofChild(this, name, made).buildOwning(made, null);
    }

    /**
     * {@return a loc for a name in this directory whose inode is known} Both inodes stay borrowed.
     *
     * @param name the name in this directory
     * @param inode the inode
     * @throws IllegalStateException when this loc has no inode
     */
    default Loc child(String name, Inode inode) {
        return LocBuilder.ofChild(this, name, inode).build();
    }

    /**
     * {@return a loc for the directory that contains the name} Its inode stays borrowed. It has a name only if this loc
     * has a path.
     *
     * @throws IllegalStateException when this loc has no parent
     */
    default Loc directory() {
        String path = LocBuilder.pathOfParent(path());
        return new LocBuilder()
                .path(path)
                .name(path == null ? null : path.substring(path.lastIndexOf('/') + 1))
                .gfid(parentGfid())
                .inode(LocBuilder.needed(parent(), this))
                .build();
    }

    /** {@return a builder that starts with the parts of this loc} */
    default LocBuilder edit() {
        return new LocBuilder(this);
    }

    /**
     * {@return a nameless loc for a file, with its inode and gfid} The inode stays borrowed.
     *
     * @param inode the inode
     */
    static Loc of(Inode inode) {
        return new LocBuilder().inode(inode).gfid(inode.gfid()).build();
    }

    /** {@return an empty builder} */
    static LocBuilder builder() {
        return new LocBuilder();
    }
}
