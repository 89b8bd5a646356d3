package org.glujava.text;

import java.util.Locale;

/**
 * Escapes texts of authors and users for a log, a statedump or a terminal: characters that control a terminal, end a
 * line or change the direction of text. The C side is {@code plain.c}.
 */
public final class PlainText {
    private static final int SHOWN = 80;
    private static final int FIRST_NOT_ASCII = 0x7f;
    private static final int BYTES = 0x100;
    private static final int FIRST_RAW_BYTE = 0xdc80;
    private static final int LAST_RAW_BYTE = 0xdcff;

    private PlainText() {}

    /** Returns whether a character needs no escape. */
    public static boolean isPlain(int codePoint) {
        return codePoint >= ' ' && codePoint < FIRST_NOT_ASCII || !Unprintable.is(codePoint);
    }

    /** Returns the text with all characters escaped that are not plain, also tabs and line ends. */
    public static String of(String text) {
        return of(text, false);
    }

    /** Escapes as {@link #of(String)} does, but leaves tabs. */
    public static String keepingTabs(String text) {
        return of(text, true);
    }

    private static String of(String text, boolean keepsTabs) {
        if (text.codePoints().allMatch(point -> isPlain(point) || keepsTabs && point == '\t')) {
            return text;
        }
        var out = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isPlain(point) || keepsTabs && point == '\t') {
                out.appendCodePoint(point);
            } else {
                out.append(escaped(point));
            }
        });
        return out.toString();
    }

    /**
     * Returns the escape of a character. A character that stands for a raw byte (see {@code Utf8}) is shown as that
     * byte.
     */
    public static String escaped(int codePoint) {
        int point = codePoint >= FIRST_RAW_BYTE && codePoint <= LAST_RAW_BYTE ? codePoint & (BYTES - 1) : codePoint;
        String form = point < BYTES ? "\\x%02x" : Character.isBmpCodePoint(point) ? "\\u%04x" : "\\U%08x";
        return String.format(Locale.ROOT, form, point);
    }

    /** Returns a value for a message, cut off if it is long. */
    public static String shortened(String value) {
        if (value.length() <= SHOWN) {
            return of(value);
        }
        int end = Character.isHighSurrogate(value.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return of(value.substring(0, end)) + "... (" + value.length() + " characters)";
    }
}
