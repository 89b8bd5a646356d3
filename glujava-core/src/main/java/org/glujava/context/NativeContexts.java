package org.glujava.context;

/** Access to GlusterFS's own contexts: see {@code context.h}. */
public interface NativeContexts {
    /**
     * Returns the number of a valid inode or fd. A number is never used again.
     *
     * @param make whether to give it a number if it has none
     * @return the number; 0 for none; the negative errno of a failure
     */
    long number(int kind, long pointer, boolean make);

    /** Returns whether an inode or fd may have ended whose cbk has not come yet. Its address may be in use again. */
    boolean mayHaveEnded();
}
