package org.glujava.instance;

import java.nio.charset.StandardCharsets;
import org.glujava.text.PlainText;

/** Escapes and shortens texts for a line of a statedump or of metrics. */
final class EscapedText {
    static final int KEY_LIMIT = 256;
    static final int VALUE_LIMIT = 3800;
    private static final String CUT = "...";

    private EscapedText() {}

    /** Escapes an equals sign, too: it would end the key. */
    static String key(String text) {
        return cut(escape(text).replace("=", "\\x3d"), KEY_LIMIT);
    }

    static String value(String text) {
        return cut(escape(text), VALUE_LIMIT);
    }

    /** Returns the name of a metric. */
    static String name(String text) {
        return cut(text.replaceAll("[^A-Za-z0-9._-]", "_"), KEY_LIMIT);
    }

    private static String escape(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && out.length() <= 2 * VALUE_LIMIT; ) { // the rest is cut off below
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            switch (point) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (PlainText.isPlain(point)) {
                        out.appendCodePoint(point);
                    } else {
                        out.append(PlainText.escaped(point));
                    }
                }
            }
        }
        return out.toString();
    }

    /** Cuts off a text, never within a character. */
    private static String cut(String text, int limit) {
        if (text.length() * 3 <= limit || text.getBytes(StandardCharsets.UTF_8).length <= limit) {
            return text;
        }
        int left = limit - CUT.length();
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            left -= character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (left < 0) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end) + CUT;
    }
}
