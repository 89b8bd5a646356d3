package org.glujava.instance;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.glujava.LogLevel;
import org.glujava.TranslatorLogger;
import org.jspecify.annotations.Nullable;

/** The methods of {@link System.Logger}, which call those of {@link TranslatorLogger}. */
public abstract class BaseLogger implements TranslatorLogger {
    /** Throws {@link IllegalArgumentException} if a limit of messages is not above 0. */
    protected static void checkAtMost(int messagesPerSecond) {
        if (messagesPerSecond < 1) {
            throw new IllegalArgumentException("atMost needs at least one message a second, not " + messagesPerSecond);
        }
    }

    @Override
    public final boolean isLoggable(Level level) {
        return level != Level.OFF && isLoggable(LogLevel.of(level));
    }

    @Override
    public final void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable thrown) {
        if (level != Level.OFF) {
            log(LogLevel.of(level), 0, null, String.valueOf(message), thrown);
        }
    }

    @Override
    public final void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String format, Object @Nullable ... params) {
        if (isLoggable(level)) {
            boolean plain = format == null || params == null || params.length == 0;
            String text = plain ? String.valueOf(format) : new MessageFormat(format, Locale.ROOT).format(params);
            log(LogLevel.of(level), 0, null, text, null);
        }
    }
}
