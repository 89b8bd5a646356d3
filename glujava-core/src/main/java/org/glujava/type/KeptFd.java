package org.glujava.type;

/**
 * An fd that the translator holds a reference of (GlusterFS: {@code fd_ref}): it can be used by any thread, until it is
 * closed, or until the volume is taken out of use. Let go of as garbage, too, but later; the file stays open until then.
 */
public interface KeptFd extends Fd, AutoCloseable {
    /** Lets go of it. A second time does nothing; any other use afterwards throws {@link IllegalStateException}. */
    @Override
    void close();
}
