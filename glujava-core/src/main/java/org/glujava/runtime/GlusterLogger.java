package org.glujava.runtime;

import org.glujava.LogLevel;
import org.glujava.TranslatorLogger;
import org.glujava.instance.BaseLogger;
import org.glujava.instance.Throttle;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/** A logger into GlusterFS's log, under the name and at the log level of one volume. */
final class GlusterLogger extends BaseLogger {
    private final int instance;
    private final Threshold threshold;
    private final SourceLocation otherwise;
    private final boolean looksForCaller;
    private final @Nullable Throttle throttle;

    private GlusterLogger(
            int instance,
            Threshold threshold,
            SourceLocation otherwise,
            boolean looksForCaller,
            @Nullable Throttle throttle) {
        this.instance = instance;
        this.threshold = threshold;
        this.otherwise = otherwise;
        this.looksForCaller = looksForCaller;
        this.throttle = throttle;
    }

    /**
     * @param instance the instance for whose volume it logs
     * @param className the place that the log shows when the caller is not the author's code
     */
    GlusterLogger(int instance, Threshold threshold, String className) {
        this(instance, threshold, SourceLocation.of(className), true, null);
    }

    /** Returns a logger for GluJava's own messages about the translator. Their place is the translator's class. */
    GlusterLogger ofItself() {
        return new GlusterLogger(instance, threshold, otherwise, false, null);
    }

    @Override
    public TranslatorLogger atMost(int messagesPerSecond) {
        checkAtMost(messagesPerSecond);
        return new GlusterLogger(instance, threshold, otherwise, looksForCaller, new Throttle(messagesPerSecond));
    }

    @Override
    public String getName() {
        return otherwise.file();
    }

    @Override
    public boolean isLoggable(LogLevel level) {
        return level.number() <= threshold.level();
    }

    @Override
    public void log(LogLevel level, long id, @Nullable Errno error, String text, @Nullable Throwable thrown) {
        if (!isLoggable(level) || throttle != null && !throttle.admits()) {
            return;
        }
        String whole = throttle == null ? String.valueOf(text) : text + throttle.leftOut();
        SourceLocation place = looksForCaller ? SourceLocation.ofCaller(otherwise) : otherwise;
        int errno = error == null ? 0 : error.value();
        for (String line : LogText.lines(whole, thrown, isLoggable(LogLevel.DEBUG))) {
            Natives.glujava_log(
                    instance,
                    level.number(),
                    LogText.zeroBehind(place.file()),
                    LogText.zeroBehind(place.method()),
                    place.line(),
                    id,
                    errno,
                    LogText.zeroBehind(line));
        }
    }
}
