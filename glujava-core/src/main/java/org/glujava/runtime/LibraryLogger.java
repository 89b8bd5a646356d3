package org.glujava.runtime;

import org.glujava.LogLevel;
import org.glujava.TranslatorLogger;
import org.glujava.instance.BaseLogger;
import org.glujava.spi.Loggers;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/**
 * A library's logger. It writes the library's name for it before each text. A message of the code in a translator's jar
 * is of its volume. One of the JDK is of the volume whose code has called the JDK; a message of no volume is the
 * process's.
 */
final class LibraryLogger extends BaseLogger {
    private final String name;
    private final @Nullable ClassLoader loader;
    private volatile @Nullable TranslatorLogger known;

    /** @param loader the class loader of the code that logs; null for the JDK's own */
    LibraryLogger(String name, @Nullable ClassLoader loader) {
        this.name = name;
        this.loader = loader;
    }

    /** Looks for the volume's logger again each time, because a logger may be made before its instance. */
    private @Nullable TranslatorLogger target() {
        TranslatorLogger target = known;
        for (ClassLoader each = loader; target == null && each != null; each = each.getParent()) {
            target = Loggers.of(each);
            known = target;
        }
        return target;
    }

    @Override
    public String getName() {
        return name;
    }

    /** The JDK's messages are logged from INFO on, if the volume's level admits them. */
    @Override
    public boolean isLoggable(LogLevel level) {
        TranslatorLogger target = target();
        return target != null ? target.isLoggable(level) : level.compareTo(LogLevel.INFO) <= 0;
    }

    @Override
    public void log(LogLevel level, long id, @Nullable Errno error, String text, @Nullable Throwable thrown) {
        if (!isLoggable(level)) {
            return;
        }
        String whole = name + ": " + text;
        TranslatorLogger target = target();
        NativeInstance calling = target == null ? InstanceOfCode.ofThisStack() : null;
        if (target == null && calling != null) {
            target = calling.context().logger();
        }
        if (target != null) {
            target.log(level, id, error, whole, thrown);
        } else {
            ofProcess(level, whole, thrown);
        }
    }

    private static void ofProcess(LogLevel level, String text, @Nullable Throwable thrown) {
        try {
            ProcessLog.log(level, text, thrown);
        } catch (UnsatisfiedLinkError e) {
            // While the JVM starts, Java cannot reach GlusterFS's log yet.
        }
    }

    @Override
    public TranslatorLogger atMost(int messagesPerSecond) {
        throw new UnsupportedOperationException("loggers of libraries have no limit of their own");
    }
}
