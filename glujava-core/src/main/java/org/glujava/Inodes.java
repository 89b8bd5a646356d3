package org.glujava;

import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.KeptInode;
import org.jspecify.annotations.Nullable;

/**
 * The inode table: the files that this process knows (GlusterFS: {@code inode_table_t}, {@code glusterfs/inode.h}).
 *
 * <p>A file that is not in the table may exist nevertheless: start a lookup to find out ({@link
 * TranslatorContext#start(Credentials, Args)}). The methods here wind nothing to a child.
 *
 * <p>Usable from any thread. Each returned inode is owned by the caller, who must close it.
 *
 * <p>All methods throw {@link IllegalStateException} while the volume is not in use: in the translator's constructor,
 * and after the volume was taken out of use.
 */
public interface Inodes {
    /** {@return the root directory} */
    KeptInode root();

    /**
     * {@return the file with a gfid, or null when the process does not know it (GlusterFS: {@code inode_find})}
     *
     * @param gfid the gfid
     */
    @Nullable KeptInode find(Gfid gfid);

    /**
     * {@return the file of a name in a directory, or null when the process does not know it (GlusterFS: {@code
     * inode_grep})}
     *
     * @param parent the directory
     * @param name the name in the directory
     */
    @Nullable KeptInode find(Inode parent, String name);

    /**
     * Returns the file of a path from the root, or null when the process does not know all of the path (GlusterFS:
     * {@code inode_resolve}).
     *
     * @param path the path from the root of the volume
     * @return the file; null when the process does not know all of the path
     */
    @Nullable KeptInode find(String path);

    /**
     * {@return a path of a file (GlusterFS: {@code inode_path})} When the process does not know all names up to the
     * root, the path begins with {@code <gfid:...>} and not with a slash.
     *
     * @param inode the inode
     * @throws IllegalArgumentException when the inode was never looked up
     */
    String path(Inode inode);

    /**
     * {@return the path of a name in a directory} The file need not exist.
     *
     * @param parent the directory
     * @param name the name in the directory
     */
    String path(Inode parent, String name);

    /**
     * Puts a file into the table under its name, after one of the translator's own operations has looked it up or
     * created it (GlusterFS: {@code inode_link}). It stays in the table as long as it has references.
     *
     * <p>For clients only. In a brick, the server assumes that all translators above have seen each inode in the table.
     * They would refuse this one, and clients would get EACCES. Operations in a brick do not need this method: an inode
     * that is not linked can be wound.
     *
     * @param inode the inode that the operation was wound with, from {@link Inode#newInode()}
     * @param parent the directory
     * @param name the name in the directory
     * @param iatt the iatt in the reply
     * @return the inode to use from now on: another one if the file is in the table already
     * @throws IllegalArgumentException when the arguments do not belong to one file
     * @throws UnsupportedOperationException in a brick
     */
    KeptInode link(Inode inode, Inode parent, String name, Iatt iatt);

    /**
     * Puts a file without a name into the table, after it was looked up by its gfid: see {@link #link(Inode, Inode,
     * String, Iatt)}.
     *
     * @param inode the inode
     * @param iatt its attributes
     * @return the inode to use from now on
     */
    KeptInode link(Inode inode, Iatt iatt);
}
