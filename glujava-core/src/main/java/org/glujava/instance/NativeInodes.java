package org.glujava.instance;

import org.glujava.record.Layout;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of GlusterFS's inode table. Texts end with a zero. What finds an inode returns its address with a
 * reference, 0 when there is none, or an errno below 0; it writes the inode's gfid and type into {@code told}.
 */
public interface NativeInodes {
    /** The size of {@code told}. */
    int TOLD = Layout.IDENTITY_SIZE;

    long root(byte[] told);

    long find(byte[] gfid, byte[] told);

    long grep(long parent, byte[] name, byte[] told);

    long resolve(byte[] path, byte[] told);

    /** @param parent 0, with a name that is null, for no name */
    long link(long inode, long parent, byte @Nullable [] name, byte[] iatt, byte[] told);

    /** The path's length, or an errno below 0; it is in {@code out} when it fits. */
    int path(long inode, byte @Nullable [] name, byte[] out);
}
