package org.glujava.type;

import org.jspecify.annotations.Nullable;

/**
 * Where a fop goes: a file by its name in a directory, by its id, or both (GlusterFS: {@code loc_t}).
 *
 * <p>A loc that a {@code @Fop} method gets is borrowed until the method returns. {@link #keep() Keep} what you need longer.
 */
public interface Loc extends Borrowable<Loc> {
    /** The path from the volume's root; null in nameless operations. For logs: a file can have been renamed since. */
    @Nullable String path();

    /** The last part of the path; null in nameless operations, which know the file by its gfid alone. */
    @Nullable String name();

    /** The file's id; {@link Gfid#NULL} when it is not known yet, as in the first lookup of a name. */
    Gfid gfid();

    /** The id of the directory that holds the name; {@link Gfid#NULL} when there is none. */
    Gfid parentGfid();

    /** The file's inode; null only in malformed operations. */
    @Nullable Inode inode();

    /** The inode of the directory that holds the name. */
    @Nullable Inode parent();

    /** A copy that may be kept, and that holds the inodes until it is closed. */
    @Override
    default KeptLoc keep() {
        return new LocBuilder(this).buildKept();
    }

    /** Whether it knows the file by its id alone. */
    default boolean isNameless() {
        return name() == null;
    }

    /** The file's id wherever it stands: in the loc, or in its inode ({@code loc_gfid}). */
    default Gfid fileGfid() {
        Inode inode = inode();
        return gfid().isNull() && inode != null ? inode.gfid() : gfid();
    }

    /**
     * A name in this directory, with a new inode: for an own lookup, create, mkdir and the like. Closing it gives back the
     * new inode, not the directory's.
     */
    default KeptLoc child(String name) {
        KeptInode made = LocBuilder.needed(inode(), this).newInode();
        return LocBuilder.ofChild(this, name, made).buildOwning(made, null);
    }

    /** A name in this directory, whose inode is known. */
    default Loc child(String name, Inode inode) {
        return LocBuilder.ofChild(this, name, inode).build();
    }

    /** The directory that holds the name; its own name is known only if the path is. */
    default Loc directory() {
        String path = LocBuilder.pathOfParent(path());
        return new LocBuilder()
                .path(path)
                .name(path == null ? null : path.substring(path.lastIndexOf('/') + 1))
                .gfid(parentGfid())
                .inode(LocBuilder.needed(parent(), this))
                .build();
    }

    /** A loc with other parts than this one. */
    default LocBuilder edit() {
        return new LocBuilder(this);
    }

    /** A file by its inode and id alone. */
    static Loc of(Inode inode) {
        return new LocBuilder().inode(inode).gfid(inode.gfid()).build();
    }

    /** A loc that is given with nothing set. */
    static LocBuilder builder() {
        return new LocBuilder();
    }
}
