package org.glujava.instance;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of GlusterFS's inode table. Texts end with a zero. What finds an inode returns its address with a
 * reference, 0 when there is none, or an errno below 0; it writes the inode's gfid and type into
 * {@code identity}, which has {@code Layout.IDENTITY_SIZE} bytes.
 */
public interface NativeInodes {
    long root(byte[] identity);

    long find(byte[] gfid, byte[] identity);

    long grep(long parent, byte[] name, byte[] identity);

    long resolve(byte[] path, byte[] identity);

    /** @param parent 0, with a name that is null, for no name */
    long link(long inode, long parent, byte @Nullable [] name, byte[] iatt, byte[] identity);

    /** The path's length, or an errno below 0; it is in {@code out} when it fits. */
    int path(long inode, byte @Nullable [] name, byte[] out);
}
