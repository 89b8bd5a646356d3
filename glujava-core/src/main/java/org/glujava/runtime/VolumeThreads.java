package org.glujava.runtime;

import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the threads of an instance: daemons with the volume's name, and with the class loader of its jar as context
 * class loader.
 *
 * @param name the name of its threads
 * @param loader the class loader
 */
record VolumeThreads(String name, @Nullable ClassLoader loader) implements ThreadFactory {
    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }
}
