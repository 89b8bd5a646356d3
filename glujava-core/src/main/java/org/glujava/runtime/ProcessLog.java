package org.glujava.runtime;

import org.glujava.LogLevel;
import org.glujava.instance.Throttle;
import org.jspecify.annotations.Nullable;

/** Writes lines into GlusterFS's log that belong to no particular volume. */
final class ProcessLog {
    private static final int LINES_A_SECOND = 100;
    private static final Throttle THROTTLE = new Throttle(LINES_A_SECOND);

    private ProcessLog() {}

    /** Logs a text. Returns true, also when it was dropped because there were too many. */
    static boolean log(LogLevel level, String text) {
        return log(level, text, null);
    }

    /** As {@link #log(LogLevel, String)}, with an exception. */
    static boolean log(LogLevel level, String text, @Nullable Throwable thrown) {
        if (THROTTLE.admits()) {
            for (String line : LogText.lines(text + THROTTLE.leftOut(), thrown, false)) {
                Natives.glujava_log_process(level.number(), LogText.zeroBehind(line));
            }
        }
        return true;
    }
}
