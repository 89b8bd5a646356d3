package org.glujava.runtime;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glujava.instance.ThrowableText;
import org.glujava.spi.Utf8;
import org.glujava.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into lines of the log: GlusterFS's format has one line for each message. Escapes control characters: a
 * logged file name must not look like a separate line, nor control a reader's terminal.
 */
final class LogText {
    private static final int MAX_LINES = 200;

    private LogText() {}

    /** @param wholly whether to add the whole stack trace */
    static List<String> lines(String text, @Nullable Throwable thrown, boolean wholly) {
        if (thrown == null) {
            return lines(text);
        }
        List<String> lines = new ArrayList<>(lines(text + ": " + ThrowableText.withPlace(thrown)));
        if (wholly) {
            var trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            lines.addAll(lines(trace.toString()));
        }
        return lines;
    }

    static List<String> lines(String text) {
        String plain = PlainText.keepingTabs(text);
        if (plain.equals(text)) {
            return List.of(text);
        }
        List<String> all = text.lines().map(PlainText::keepingTabs).toList();
        if (all.size() <= MAX_LINES) {
            return all;
        }
        List<String> first = new ArrayList<>(all.subList(0, MAX_LINES));
        first.add("... and " + (all.size() - MAX_LINES) + " more lines");
        return first;
    }

    /** Returns the bytes of a line with a zero byte at the end, as the native side takes it. */
    static byte[] zeroBehind(String line) {
        byte[] bytes = Utf8.encode(line);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }
}
