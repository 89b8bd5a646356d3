package org.glujava.instance;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
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
            log(LogLevel.of(level), 0, null, localized(bundle, message), thrown);
        }
    }

    @Override
    public final void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String format, Object @Nullable ... params) {
        if (isLoggable(level)) {
            log(LogLevel.of(level), 0, null, formatted(localized(bundle, format), params), null);
        }
    }

    private static String localized(@Nullable ResourceBundle bundle, @Nullable String key) {
        try {
            return bundle == null || key == null ? String.valueOf(key) : bundle.getString(key);
        } catch (MissingResourceException | ClassCastException e) {
            return String.valueOf(key);
        }
    }

    /** Returns the format itself if it is none: logging must not throw at those who log. */
    private static String formatted(String format, Object @Nullable [] params) {
        try {
            boolean plain = params == null || params.length == 0;
            return plain ? format : new MessageFormat(format, Locale.ROOT).format(params);
        } catch (IllegalArgumentException e) {
            return format;
        }
    }
}
