package org.glujava;

import java.util.function.Supplier;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/**
 * Writes into GlusterFS's log under the name of the volume. It is a {@link System.Logger} with all levels and fields of
 * GlusterFS's log.
 *
 * <ul>
 *   <li>The level is the volume's {@code option log-level}, or the process's if the volume has none.
 *   <li>A line shows the file, line and method that logged.
 *   <li>Each line of the text becomes a line of the log.
 *   <li>For an exception, the log has the type, the message, the causes, and where each was thrown; at level DEBUG, the
 *       whole stack trace.
 * </ul>
 *
 * <p>Usable from any thread.
 */
public interface TranslatorLogger extends System.Logger {
    /**
     * {@return whether messages of this level are written} Reads a field: it may be called for every fop. A change of
     * the level takes effect within a second.
     *
     * @param level the level of the message
     */
    boolean isLoggable(LogLevel level);

    /**
     * Logs a text.
     *
     * @param level the level of the message
     * @param text the message
     */
    default void log(LogLevel level, String text) {
        log(level, 0, null, text, null);
    }

    /**
     * Logs a text. The supplier is called only if the text will be written.
     *
     * @param level the level of the message
     * @param text the message
     */
    default void log(LogLevel level, Supplier<String> text) {
        if (isLoggable(level)) {
            log(level, 0, null, text.get(), null);
        }
    }

    /**
     * Logs a text and an exception.
     *
     * @param level the level of the message
     * @param text the message
     * @param thrown an exception whose stack trace is logged, too; null for none
     */
    default void log(LogLevel level, String text, @Nullable Throwable thrown) {
        log(level, 0, null, text, thrown);
    }

    /**
     * Logs a message that has a number: see {@link #log(LogLevel, long, Errno, String, Throwable)}.
     *
     * @param level the level of the message
     * @param id the id of the message
     * @param text the message
     */
    default void message(LogLevel level, long id, String text) {
        log(level, id, null, text, null);
    }

    /**
     * Logs a message with all fields (GlusterFS: {@code gf_msg}).
     *
     * @param level the level of the message
     * @param id the number by which tools recognise the message; 0 for none. GlusterFS's own numbers are between 100000
     *     and 200000. GlusterFS writes a message with a number that is repeated unchanged only once, and two minutes
     *     later the number of repetitions
     * @param error the error of GlusterFS or the system; its text is logged only if {@code id} is not 0; null for none
     * @param text the message
     * @param thrown an exception; null for none
     */
    void log(LogLevel level, long id, @Nullable Errno error, String text, @Nullable Throwable thrown);

    /**
     * {@return a logger into the same log that writes at most {@code messagesPerSecond} messages a second} The next
     * message that it writes says how many were left out. Use it for messages that every fop may cause.
     *
     * <p>Store the returned logger: each logger counts its own messages.
     *
     * @param messagesPerSecond at least 1
     * @throws IllegalArgumentException when it is less
     */
    TranslatorLogger atMost(int messagesPerSecond);
}
