package org.glujava.spi;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.glujava.TranslatorLogger;
import org.jspecify.annotations.Nullable;

/**
 * The loggers of instances, for logging libraries in their jars. A library finds the instance's logger by its class
 * loader.
 */
public final class Loggers {
    // The loggers do not refer to the class loaders, so the weak keys can be collected.
    private static final Map<ClassLoader, TranslatorLogger> ALL = Collections.synchronizedMap(new WeakHashMap<>());

    private Loggers() {}

    /**
     * {@return the logger of the instance with this loader; null outside GlusterFS, and before it is made}
     *
     * @param loader the class loader of the instance's jar
     */
    public static @Nullable TranslatorLogger of(@Nullable ClassLoader loader) {
        return loader == null ? null : ALL.get(loader);
    }

    /**
     * For GluJava only: sets the logger of an instance.
     *
     * @param loader the class loader of the instance's jar
     * @param logger the logger of the instance
     */
    public static void put(ClassLoader loader, TranslatorLogger logger) {
        ALL.put(loader, logger);
    }
}
