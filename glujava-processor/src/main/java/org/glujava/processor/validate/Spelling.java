package org.glujava.processor.validate;

import java.util.Locale;
import java.util.regex.Pattern;
import org.glujava.option.ReservedOptions;
import org.glujava.processor.Message;

/** Checks and corrects the spelling of names in volfiles. */
final class Spelling {
    private static final Pattern OPTION_KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern TRANSLATOR_NAME = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");

    private static final String NOT_ALLOWED = "*?[]()\\,\n\0";

    private Spelling() {}

    static boolean isOptionKey(String text) {
        return OPTION_KEY.matcher(text).matches();
    }

    /**
     * Returns whether a text has no pattern characters, because GlusterFS matches values by patterns, and no separator.
     */
    static boolean isAllowedValue(String text) {
        return !text.isEmpty() && text.equals(text.strip()) && text.chars().noneMatch(c -> NOT_ALLOWED.indexOf(c) >= 0);
    }

    static boolean isReserved(String key) {
        return ReservedOptions.KEYS.contains(key);
    }

    static boolean isTranslatorName(String text) {
        return TRANSLATOR_NAME.matcher(text).matches();
    }

    /**
     * Returns the dashed spelling: {@code max-age} for {@code maxAge}, {@code max_age} or {@code Max age}; empty when
     * nothing is left.
     */
    static String dashed(String text) {
        return text.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Returns a hint with the dashed spelling; empty for none. */
    static String meant(String text) {
        String dashed = dashed(text);
        return dashed.isEmpty() ? "" : Message.DID_YOU_MEAN.part(dashed);
    }
}
