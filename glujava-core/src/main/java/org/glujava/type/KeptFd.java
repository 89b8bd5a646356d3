package org.glujava.type;

/**
 * An fd of which the translator owns a reference (GlusterFS: {@code fd_ref}).
 *
 * <ul>
 *   <li>Any thread can use it, until it is closed or the volume is taken out of use.
 *   <li>While it is not closed, the file stays open.
 *   <li>If it is never closed, the reference is released when the object is garbage collected.
 * </ul>
 */
public interface KeptFd extends Fd, AutoCloseable {
    /**
     * Releases the reference (GlusterFS: {@code fd_unref}). A second call does nothing. Any use of the reference
     * afterwards throws {@link IllegalStateException}.
     */
    @Override
    void close();
}
