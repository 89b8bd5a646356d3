package org.glujava.type;

/**
 * A loc that owns references of inodes.
 *
 * <ul>
 *   <li>Any thread can use it, until it is closed or the volume is taken out of use.
 *   <li>While it is not closed, GlusterFS cannot forget the files.
 *   <li>If it is never closed, the references are released when the inodes are garbage collected.
 * </ul>
 */
public interface KeptLoc extends Loc, AutoCloseable {
    /**
     * Releases the inodes that the loc owns (GlusterFS: {@code loc_wipe}). A second call does nothing. Using these
     * inodes afterwards throws {@link IllegalStateException}.
     */
    @Override
    void close();
}
