package org.glujava.context;

/** What is asked of GlusterFS's own contexts: see {@code context.h}. */
public interface NativeContexts {
    /**
     * The number of an inode or fd that is valid now. One for each, and never again for another.
     *
     * @param make whether it is to have one from now on
     * @return 0 when it has none, or an errno below 0
     */
    long number(int kind, long pointer, boolean make);

    /** Whether an inode or fd may have ended that Java has not been told of: its address can be another's by now. */
    boolean mayHaveEnded();
}
