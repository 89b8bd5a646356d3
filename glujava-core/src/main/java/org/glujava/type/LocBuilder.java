package org.glujava.type;

import org.jspecify.annotations.Nullable;

/** Builds a {@link Loc} to wind. It takes no references: borrowed inodes stay borrowed. */
public final class LocBuilder {
    private @Nullable String path;
    private @Nullable String name;
    private Gfid gfid = Gfid.NULL;
    private Gfid parentGfid = Gfid.NULL;
    private @Nullable Inode inode;
    private @Nullable Inode parent;

    LocBuilder() {}

    LocBuilder(Loc loc) {
        path = loc.path();
        name = loc.name();
        gfid = loc.gfid();
        parentGfid = loc.parentGfid();
        inode = loc.inode();
        parent = loc.parent();
    }

    static Inode needed(@Nullable Inode inode, Loc loc) {
        if (inode == null) {
            throw new IllegalStateException("no inode is known for " + loc);
        }
        return inode;
    }

    static @Nullable String pathOfChild(@Nullable String path, String name) {
        return path == null ? null : path.endsWith("/") ? path + name : path + "/" + name;
    }

    static @Nullable String pathOfParent(@Nullable String path) {
        int slash = path == null ? -1 : path.lastIndexOf('/');
        return slash < 0 || path == null ? null : slash == 0 ? "/" : path.substring(0, slash);
    }

    /**
     * Sets the path from the volume's root; null for none.
     *
     * @param path the path; null for none
     * @return this builder
     */
    public LocBuilder path(@Nullable String path) {
        this.path = path;
        return this;
    }

    /**
     * Sets the last part of the path; null for a nameless loc.
     *
     * @param name the name; null for none
     * @return this builder
     */
    public LocBuilder name(@Nullable String name) {
        this.name = name;
        return this;
    }

    /**
     * Sets the file's gfid; {@link Gfid#NULL} when it is not known.
     *
     * @param gfid the file's gfid
     * @return this builder
     */
    public LocBuilder gfid(Gfid gfid) {
        this.gfid = gfid;
        return this;
    }

    /**
     * Sets the gfid of the directory that contains the name.
     *
     * @param parentGfid the directory's gfid
     * @return this builder
     */
    public LocBuilder parentGfid(Gfid parentGfid) {
        this.parentGfid = parentGfid;
        return this;
    }

    /**
     * Sets the file's inode.
     *
     * @param inode the inode; null for none
     * @return this builder
     */
    public LocBuilder inode(@Nullable Inode inode) {
        this.inode = inode;
        return this;
    }

    /**
     * Sets the inode of the directory that contains the name.
     *
     * @param parent the directory's inode; null for none
     * @return this builder
     */
    public LocBuilder parent(@Nullable Inode parent) {
        this.parent = parent;
        return this;
    }

    static LocBuilder ofChild(Loc directory, String name, Inode inode) {
        return new LocBuilder()
                .path(pathOfChild(directory.path(), name))
                .name(name)
                .gfid(inode.gfid())
                .parentGfid(directory.fileGfid())
                .inode(inode)
                .parent(needed(directory.inode(), directory));
    }

    /** Takes references of the inodes, which the loc releases when it is closed. */
    KeptLoc buildKept() {
        KeptInode ownInode = inode == null ? null : inode.keep();
        KeptInode ownParent = parent == null ? null : parent.keep();
        inode = ownInode;
        parent = ownParent;
        return buildOwning(ownInode, ownParent);
    }

    /** Builds a loc that closes {@code ownInode} and {@code ownParent} when it is closed. */
    KeptLoc buildOwning(@Nullable KeptInode ownInode, @Nullable KeptInode ownParent) {
        return new Owning(path, name, gfid, parentGfid, inode, parent, ownInode, ownParent);
    }

    /** {@return the loc} Its inodes stay borrowed. */
    public Loc build() {
        return new Built(path, name, gfid, parentGfid, inode, parent);
    }

    /** Returns a loc for logs: its path, or else its name or gfid. */
    static String text(Loc loc) {
        String path = loc.path();
        if (path != null) {
            return path;
        }
        String name = loc.name();
        return name == null ? loc.gfid().toString() : loc.parentGfid() + "/" + name;
    }

    private record Built(
            @Nullable String path,
            @Nullable String name,
            Gfid gfid,
            Gfid parentGfid,
            @Nullable Inode inode,
            @Nullable Inode parent)
            implements Loc {
        @Override
        public String toString() {
            return text(this);
        }
    }

    private record Owning(
            @Nullable String path,
            @Nullable String name,
            Gfid gfid,
            Gfid parentGfid,
            @Nullable Inode inode,
            @Nullable Inode parent,
            @Nullable KeptInode ownInode,
            @Nullable KeptInode ownParent)
            implements KeptLoc {
        @Override
        public void close() {
            if (ownInode != null) {
                ownInode.close();
            }
            if (ownParent != null) {
                ownParent.close();
            }
        }

        @Override
        public String toString() {
            return text(this);
        }
    }
}
