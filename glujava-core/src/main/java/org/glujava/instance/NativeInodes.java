package org.glujava.instance;

import org.jspecify.annotations.Nullable;

/**
 * Access to GlusterFS's inode table. Texts end with a zero byte. The methods that find an inode write its gfid and type
 * into {@code identity}, an array of {@code Layout.IDENTITY_SIZE} bytes, take a reference, and return the inode's
 * address, 0 for none, or a negative errno.
 */
public interface NativeInodes {
    long root(byte[] identity);

    long find(byte[] gfid, byte[] identity);

    long grep(long parent, byte[] name, byte[] identity);

    long resolve(byte[] path, byte[] identity);

    /** @param parent 0, with a name that is null, for no name */
    long link(long inode, long parent, byte @Nullable [] name, byte[] iatt, byte[] identity);

    /** Returns the length of the path, or a negative errno. Writes the path into {@code out} if it fits. */
    int path(long inode, byte @Nullable [] name, byte[] out);
}
