package org.glujava.examples.debugtrace;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.glujava.LogLevel;
import org.glujava.TranslatorContext;
import org.glujava.TranslatorLogger;
import org.glujava.type.Errno;

/** A context whose logger keeps its lines, down to INFO. */
final class FakeContext implements TranslatorLogger {
    final List<String> lines = new ArrayList<>();

    /** There is nothing behind it but the logger. */
    TranslatorContext context() {
        return (TranslatorContext) Proxy.newProxyInstance(
                FakeContext.class.getClassLoader(), new Class<?>[] {TranslatorContext.class}, (proxy, method, args) -> {
                    if (method.getName().equals("logger")) {
                        return this;
                    }
                    throw new UnsupportedOperationException("no graph");
                });
    }

    @Override
    public String getName() {
        return "trace";
    }

    @Override
    public boolean isLoggable(Level level) {
        return level.getSeverity() >= Level.INFO.getSeverity();
    }

    @Override
    public boolean isLoggable(LogLevel level) {
        return isLoggable(level.toSystemLevel());
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
        lines.add(level + " " + text);
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... values) {
        lines.add(level + " " + format);
    }

    @Override
    public void log(LogLevel level, long id, Errno error, String text, Throwable thrown) {
        lines.add(level + " " + text);
    }

    @Override
    public TranslatorLogger atMost(int messagesPerSecond) {
        return this;
    }
}
