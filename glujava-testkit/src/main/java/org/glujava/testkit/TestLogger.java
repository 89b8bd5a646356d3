package org.glujava.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glujava.LogLevel;
import org.glujava.TranslatorLogger;
import org.glujava.instance.BaseLogger;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/** A logger that keeps its lines. */
final class TestLogger extends BaseLogger {
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
    public void log(LogLevel level, long id, @Nullable Errno error, String text, @Nullable Throwable thrown) {
        if (isLoggable(level)) {
            lines.add(new LogLine(level, id, error == null ? text : text + " [" + error + "]", thrown));
        }
    }

    /** Returns this logger: a test sees all messages. */
    @Override
    public TranslatorLogger atMost(int messagesPerSecond) {
        checkAtMost(messagesPerSecond);
        return this;
    }
}
