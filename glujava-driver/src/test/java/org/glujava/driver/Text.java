package org.glujava.driver;

import java.util.HexFormat;
import org.glujava.spi.Utf8;
import org.jspecify.annotations.Nullable;

/** Writes values as {@code value_texts.c} does. */
final class Text {
    private static final String PLAIN = "._/+-";

    private final StringBuilder out = new StringBuilder();

    private StringBuilder begin(@Nullable String name) {
        out.append(' ');
        return name == null ? out : out.append(name).append('=');
    }

    void open(@Nullable String name, String tag) {
        begin(name).append('(').append(tag);
    }

    void close() {
        out.append(')');
    }

    void none(@Nullable String name) {
        begin(name).append('-');
    }

    void number(@Nullable String name, long number) {
        begin(name).append(number);
    }

    void bytes(@Nullable String name, byte[] bytes) {
        begin(name).append('x').append(HexFormat.of().formatHex(bytes));
    }

    void string(@Nullable String name, @Nullable String text) {
        if (text == null) {
            none(name);
            return;
        }
        begin(name).append('"');
        for (byte each : Utf8.encode(text)) {
            if (each >= 0 && (Character.isLetterOrDigit(each) || PLAIN.indexOf(each) >= 0)) {
                out.append((char) each);
            } else {
                out.append('%').append(HexFormat.of().toHexDigits(each));
            }
        }
        out.append('"');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
