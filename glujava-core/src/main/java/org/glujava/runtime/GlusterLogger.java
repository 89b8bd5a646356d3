package org.glujava.runtime;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A logger into GlusterFS's log, under the name and at the log level of one volume. */
final class GlusterLogger implements System.Logger {
    private static final int LEVEL_ERROR = 4;
    private static final int LEVEL_WARNING = 5;
    private static final int LEVEL_INFO = 7;
    private static final int LEVEL_DEBUG = 8;
    private static final int LEVEL_TRACE = 9;

    private final int instance;
    private final String place;

    /**
     * @param instance whose volume it logs for
     * @param place what the log shows as the place in the code
     */
    GlusterLogger(int instance, String place) {
        this.instance = instance;
        this.place = place;
    }

    @Override
    public String getName() {
        return place;
    }

    @Override
    public boolean isLoggable(Level level) {
        return level != Level.OFF && number(level) <= Natives.glujava_log_level(instance);
    }

    @Override
    public void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable thrown) {
        if (isLoggable(level)) {
            write(level, thrown == null ? String.valueOf(message) : message + ": " + Thrown.withPlace(thrown));
        }
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, @Nullable String format, Object @Nullable ... params) {
        if (isLoggable(level)) {
            boolean plain = format == null || params == null || params.length == 0;
            write(level, plain ? String.valueOf(format) : MessageFormat.format(format, params));
        }
    }

    private void write(Level level, String text) {
        Natives.glujava_log(instance, number(level), place, text);
    }

    /** GlusterFS's number of a level. */
    private static int number(Level level) {
        return switch (level) {
            case ERROR -> LEVEL_ERROR;
            case WARNING -> LEVEL_WARNING;
            case INFO -> LEVEL_INFO;
            case DEBUG -> LEVEL_DEBUG;
            default -> LEVEL_TRACE;
        };
    }
}
