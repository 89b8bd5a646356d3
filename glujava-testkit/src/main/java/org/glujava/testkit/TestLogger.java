package org.glujava.testkit;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glujava.LogLevel;
import org.glujava.TranslatorLogger;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/** A logger that keeps its lines. */
final class TestLogger implements TranslatorLogger {
    private final String volume;
    private final LogLevel threshold;
    private final List<LogLine> lines = new CopyOnWriteArrayList<>();

    TestLogger(String volume, LogLevel threshold) {
        this.volume = volume;
        this.threshold = threshold;
    }

    List<LogLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String getName() {
        return volume;
    }

    @Override
    public boolean isLoggable(LogLevel level) {
        return level.compareTo(threshold) <= 0;
    }

    @Override
    public boolean isLoggable(Level level) {
        return level != Level.OFF && isLoggable(LogLevel.of(level));
    }

    @Override
    public void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable thrown) {
        if (level != Level.OFF) {
            log(LogLevel.of(level), 0, null, String.valueOf(message), thrown);
        }
    }

    @Override
    public void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String format, Object @Nullable ... params) {
        if (isLoggable(level)) {
            boolean plain = format == null || params == null || params.length == 0;
            String text = plain ? String.valueOf(format) : new MessageFormat(format, Locale.ROOT).format(params);
            log(LogLevel.of(level), 0, null, text, null);
        }
    }

    @Override
    public void log(LogLevel level, long id, @Nullable Errno error, String text, @Nullable Throwable thrown) {
        if (isLoggable(level)) {
            lines.add(new LogLine(level, id, error == null ? text : text + " [" + error + "]", thrown));
        }
    }

    /** Returns this logger: a test sees all messages. */
    @Override
    public TranslatorLogger atMost(int messagesPerSecond) {
        if (messagesPerSecond < 1) {
            throw new IllegalArgumentException("atMost needs at least one message a second, not " + messagesPerSecond);
        }
        return this;
    }
}
