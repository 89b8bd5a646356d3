package org.glujava.slf4j;

import java.util.List;
import java.util.Map;
import org.glujava.LogLevel;
import org.glujava.TranslatorLogger;
import org.glujava.spi.Loggers;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/**
 * Logs to the logger of the instance in whose class loader it is; outside GlusterFS, to Java's own logging. A marker
 * named after one of GlusterFS's levels, such as CRITICAL or NOTICE, replaces SLF4J's level.
 */
final class GlusterSlf4jLogger extends LegacyAbstractLogger implements LoggingEventAware {
    private static final long serialVersionUID = 1L;

    /** The keys for a message's number and for an error. */
    private static final String ID = "msgid";

    private static final String ERROR = "errno";

    private static final Map<String, LogLevel> MARKED = Map.of(
            "EMERGENCY", LogLevel.EMERGENCY,
            "ALERT", LogLevel.ALERT,
            "CRITICAL", LogLevel.CRITICAL,
            "NOTICE", LogLevel.NOTICE);

    private transient volatile @Nullable TranslatorLogger known;

    GlusterSlf4jLogger(String name) {
        this.name = name;
    }

    /**
     * Returns the instance's logger; null if it does not exist yet, or outside GlusterFS. Looks for it again each time:
     * a logger may be made before its instance.
     */
    private @Nullable TranslatorLogger target() {
        TranslatorLogger target = known;
        if (target == null) {
            target = Loggers.of(GlusterSlf4jLogger.class.getClassLoader());
            known = target;
        }
        return target;
    }

    private boolean isLoggable(LogLevel level) {
        TranslatorLogger target = target();
        return target != null
                ? target.isLoggable(level)
                : System.getLogger(name).isLoggable(level.toSystemLevel());
    }

    private void write(LogLevel level, long id, @Nullable Errno error, String text, @Nullable Throwable thrown) {
        TranslatorLogger target = target();
        if (target != null) {
            target.log(level, id, error, text, thrown);
        } else {
            System.getLogger(name).log(level.toSystemLevel(), text, thrown);
        }
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String pattern,
            Object @Nullable [] values,
            @Nullable Throwable thrown) {
        List<Marker> markers = marker == null ? List.of() : List.of(marker);
        write(levelOf(level, markers), 0, null, text(pattern, values), thrown);
    }

    @Override
    public void log(LoggingEvent event) {
        LogLevel level = levelOf(event.getLevel(), event.getMarkers());
        if (!isLoggable(level)) {
            return;
        }
        var text = new StringBuilder(text(event.getMessage(), event.getArgumentArray()));
        long id = 0;
        @Nullable Errno error = null;
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        for (KeyValuePair pair : pairs == null ? List.<KeyValuePair>of() : pairs) {
            if (pair.key.equals(ID) && pair.value instanceof Number number) {
                id = number.longValue();
            } else if (pair.key.equals(ERROR) && pair.value instanceof Errno value) {
                error = value;
            } else {
                text.append(text.length() == 0 ? "" : " ")
                        .append(pair.key)
                        .append('=')
                        .append(pair.value);
            }
        }
        write(level, id, error, text.toString(), event.getThrowable());
    }

    private static String text(@Nullable String pattern, Object @Nullable [] values) {
        return String.valueOf(MessageFormatter.basicArrayFormat(pattern, values));
    }

    private static LogLevel levelOf(Level level, @Nullable List<Marker> markers) {
        for (Marker marker : markers == null ? List.<Marker>of() : markers) {
            LogLevel marked = MARKED.get(marker.getName());
            if (marked != null) {
                return marked;
            }
        }
        return switch (level) {
            case ERROR -> LogLevel.ERROR;
            case WARN -> LogLevel.WARNING;
            case INFO -> LogLevel.INFO;
            case DEBUG -> LogLevel.DEBUG;
            case TRACE -> LogLevel.TRACE;
        };
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    public boolean isTraceEnabled() {
        return isLoggable(LogLevel.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return isLoggable(LogLevel.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return isLoggable(LogLevel.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return isLoggable(LogLevel.WARNING);
    }

    @Override
    public boolean isErrorEnabled() {
        return isLoggable(LogLevel.ERROR);
    }
}
