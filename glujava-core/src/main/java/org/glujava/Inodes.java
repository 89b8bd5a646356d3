package org.glujava;

import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.KeptInode;
import org.jspecify.annotations.Nullable;

/**
 * The inode table: what the process knows of files (GlusterFS: {@code inode_table_t}, {@code glusterfs/inode.h}). What is
 * not in it may exist nevertheless: an own lookup tells. From any thread; nothing here goes to a child.
 *
 * <p>Each inode that comes from here is held for the caller, who closes it. All methods throw {@link
 * IllegalStateException} while the volume is not in use: in the constructor, and when it is taken out of use.
 */
public interface Inodes {
    /** The root directory. */
    KeptInode root();

    /** The file of this id, or null when the process does not know it (GlusterFS: {@code inode_find}). */
    @Nullable KeptInode find(Gfid gfid);

    /** The file of this name in a directory, or null when the process does not know it ({@code inode_grep}). */
    @Nullable KeptInode find(Inode parent, String name);

    /** The file of this path from the root, or null when the process does not know all of it ({@code inode_resolve}). */
    @Nullable KeptInode find(String path);

    /**
     * A path of a file, as far as the process knows its names ({@code inode_path}); it then begins with {@code
     * <gfid:...>} and not with a slash.
     *
     * @throws IllegalArgumentException when nothing was looked up for the inode yet
     */
    String path(Inode inode);

    /** A path of a name in a directory, whether there is such a file or not. */
    String path(Inode parent, String name);

    /**
     * Puts a file into the table that an own operation has looked up or made, under its name ({@code inode_link}). It is
     * there as long as somebody holds it.
     *
     * <p>On clients only. A brick's server takes each inode in the table for one that all translators above have seen;
     * they would refuse it, and clients get EACCES. There, own operations do without: an inode that is not linked can be
     * wound.
     *
     * @param inode what the operation was wound with, from {@link Inode#newInode()}
     * @param parent the directory
     * @param iatt what was replied
     * @return the inode to use from now on: another one if the table has the file already
     * @throws IllegalArgumentException when these cannot belong together
     * @throws UnsupportedOperationException in a brick
     */
    KeptInode link(Inode inode, Inode parent, String name, Iatt iatt);

    /** The same without a name, for what was looked up by its gfid. */
    KeptInode link(Inode inode, Iatt iatt);
}
