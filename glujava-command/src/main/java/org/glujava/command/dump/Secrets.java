package org.glujava.command.dump;

import java.util.regex.Pattern;

/** Removes values that look like secrets from texts for a bug report. */
final class Secrets {
    private static final String LEFT_OUT = "(left out)";

    private static final String NAME =
            "[\\w.-]*(?:password|passwd|passphrase|secret|token|credential|username|private-?key|api-?key)[\\w.-]*";

    /** A name with such a word in it, then '=' or ':' (in a volfile: blanks), and its value up to a blank or quote. */
    private static final Pattern VALUE = Pattern.compile("(?i)(option[ \\t]+" + NAME + "[ \\t]+|" + NAME
            + "[\"']?\\s*[=:]\\s*)(\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s\"',;]+)");

    private Secrets() {}

    static String leftOut(String text) {
        return VALUE.matcher(text).replaceAll("$1" + LEFT_OUT);
    }
}
