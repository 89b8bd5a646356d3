package org.glujava;

import java.util.function.Supplier;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/**
 * Writes into GlusterFS's log, in the name of a volume and at its {@code option log-level}, or the process's when it has
 * none: as {@link System.Logger}, and with all that GlusterFS's log has.
 *
 * <p>A line tells the file, line and method that logged. Each line of a longer text becomes a line of the log of its
 * own. Of an exception it tells what it is, its causes, and where they were thrown; at level DEBUG the whole of it.
 */
public interface TranslatorLogger extends System.Logger {
    /** Whether something is written at this level; cheap. A change of the level is seen within a second. */
    boolean isLoggable(LogLevel level);

    /** Logs a text. */
    default void log(LogLevel level, String text) {
        log(level, 0, null, text, null);
    }

    /** Logs a text that is made only if it is logged. */
    default void log(LogLevel level, Supplier<String> text) {
        if (isLoggable(level)) {
            log(level, 0, null, text.get(), null);
        }
    }

    /** Logs a text and what was thrown. */
    default void log(LogLevel level, String text, @Nullable Throwable thrown) {
        log(level, 0, null, text, thrown);
    }

    /** Logs a message that has a number: see the longest form. */
    default void message(LogLevel level, long id, String text) {
        log(level, id, null, text, null);
    }

    /**
     * Logs all there is (GlusterFS: {@code gf_msg}).
     *
     * @param id the number of the message, by which log readers know it whatever its text; GlusterFS's own are between
     *     100000 and 200000; 0 for none. One with a number that comes again and again unchanged is written once, and two
     *     minutes later how often it came
     * @param error what GlusterFS or the system said, added in words if there is an id; or null
     */
    void log(LogLevel level, long id, @Nullable Errno error, String text, @Nullable Throwable thrown);

    /**
     * A logger into the same log that writes at most so many messages a second, and with the next one how many it has
     * left out: for what may go wrong at every fop. Keep it; each has a count of its own.
     */
    TranslatorLogger atMost(int messagesPerSecond);
}
