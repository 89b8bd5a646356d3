package org.glujava.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the report of this process, the JSON that {@code json.c} writes: objects, lists, texts, null, and numbers without
 * a sign. A library would be one more dependency of every process.
 */
final class ReportText {
    private static final int HEX = 16;
    private static final int ESCAPED = 4;

    private final String text;
    private int at;

    private ReportText(String text) {
        this.text = text;
    }

    /**
     * Returns the report. Its values are {@link Map}, {@link List}, {@link String}, {@link Long} and null.
     *
     * @throws IllegalArgumentException if the text is no such report
     */
    static Map<String, @Nullable Object> read(String text) {
        ReportText reader = new ReportText(text);
        try {
            return reader.object();
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the report ends after " + text.length() + " characters", e);
        }
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        take('{');
        while (!ends('}')) {
            String key = string();
            take(':');
            values.put(key, value());
        }
        return values;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> values = new ArrayList<>();
        take('[');
        while (!ends(']')) {
            values.add(value());
        }
        return values;
    }

    private @Nullable Object value() {
        switch (text.charAt(at)) {
            case '{':
                return object();
            case '[':
                return list();
            case '"':
                return string();
            case 'n':
                at += "null".length();
                return null;
            default:
                return number();
        }
    }

    private long number() {
        int from = at;
        while (Character.isDigit(text.charAt(at))) {
            at++;
        }
        return Long.parseUnsignedLong(text, from, at, 10);
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        take('"');
        while (text.charAt(at) != '"') {
            value.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at++));
        }
        at++;
        return value.toString();
    }

    private char escaped() {
        at++;
        char kind = text.charAt(at++);
        if (kind != 'u') {
            return kind;
        }
        at += ESCAPED;
        return (char) Integer.parseInt(text, at - ESCAPED, at, HEX);
    }

    /** Skips the comma between two values, or the bracket behind the last one. Returns whether it was the bracket. */
    private boolean ends(char bracket) {
        if (text.charAt(at) == bracket) {
            at++;
            return true;
        }
        if (text.charAt(at) == ',') {
            at++;
        }
        return false;
    }

    private void take(char expected) {
        if (text.charAt(at++) != expected) {
            throw new IllegalArgumentException(
                    "the report has no '" + expected + "' at character " + (at - 1) + ": " + text.substring(at - 1));
        }
    }
}
