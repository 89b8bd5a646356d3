package org.glujava.type;

/** A file as the process knows it (GlusterFS: {@code inode_t}). Borrowed until the method returns. */
public interface Inode {
    /** The file's id; {@link Gfid#NULL} before its first lookup has succeeded. */
    Gfid gfid();

    /** What it is; {@link FileType#UNKNOWN} before its first lookup has succeeded. */
    FileType type();
}
