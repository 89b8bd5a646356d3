package org.glujava.type;

/**
 * An inode that the translator holds a reference of (GlusterFS: {@code inode_ref}): it can be used by any thread, until
 * it is closed, or until the volume is taken out of use. Let go of as garbage, too, but later; while it is held,
 * GlusterFS can not forget the file. What it tells of the file is what was known when it was kept.
 */
public interface KeptInode extends Inode, AutoCloseable {
    /** Lets go of it. A second time does nothing; any other use afterwards throws {@link IllegalStateException}. */
    @Override
    void close();
}
