package org.glujava.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Sets a thread's context class loader while it runs an instance's code: libraries in the jar find their parts by it. A
 * thread may serve several instances, so the former loader is restored.
 */
final class ContextLoader {
    private ContextLoader() {}

    /** Sets the loader, and returns the former one. */
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
