package org.glujava.testkit;

import org.glujava.LogLevel;
import org.jspecify.annotations.Nullable;

/**
 * A line that a translator logged.
 *
 * <pre>{@code
 * assertThat(graph.log()).extracting(LogLine::text).contains("cache cleared");
 * }</pre>
 *
 * @param level its level
 * @param id the number of the message; 0 for none
 * @param text the message
 * @param thrown the exception that was logged with it; null for none
 */
public record LogLine(
        LogLevel level, long id, String text, @Nullable Throwable thrown) {
    @Override
    public String toString() {
        return level + " " + text;
    }
}
