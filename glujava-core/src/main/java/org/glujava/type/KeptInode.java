package org.glujava.type;

/**
 * An inode of which the translator owns a reference (GlusterFS: {@code inode_ref}).
 *
 * <ul>
 *   <li>Any thread can use it, until it is closed or the volume is taken out of use.
 *   <li>While it is not closed, GlusterFS cannot forget the file.
 *   <li>If it is never closed, the reference is released when the object is garbage collected.
 *   <li>{@link #gfid()} and {@link #type()} return the values from the time when the reference was taken.
 * </ul>
 */
public interface KeptInode extends Inode, AutoCloseable {
    /**
     * Releases the reference (GlusterFS: {@code inode_unref}). A second call does nothing. Any use of the reference
     * afterwards throws {@link IllegalStateException}.
     */
    @Override
    void close();
}
