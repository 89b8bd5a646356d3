package org.glujava.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The context class loader of a thread while it runs an instance's code: that of the instance's jar, by which libraries
 * find their parts. A thread may serve several instances, so it gets back what it had.
 */
final class ContextLoader {
    private ContextLoader() {}

    /** Returns the one before. */
    static @Nullable ClassLoader set(ClassLoader own) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        if (before != own) {
            thread.setContextClassLoader(own);
        }
        return before;
    }

    static void putBack(@Nullable ClassLoader before, ClassLoader own) {
        if (before != own) {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
