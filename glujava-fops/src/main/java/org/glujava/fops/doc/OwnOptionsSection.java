package org.glujava.fops.doc;

import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.OwnOptionTable;

/** The table of GluJava's own options in {@code docs/run/operations.md}. */
public final class OwnOptionsSection {
    public static final String HEAD = "| option | default | while running | meaning |\n|---|---|---|---|\n";

    private OwnOptionsSection() {}

    /** Returns the page with the new table. */
    public static String in(String page) {
        int begin = page.indexOf(HEAD);
        int end = page.indexOf("\n\n", begin);
        if (begin < 0 || end < 0) {
            throw new IllegalArgumentException("the page has no table of options");
        }
        return page.substring(0, begin) + write() + page.substring(end + 1);
    }

    private static String write() {
        return OwnOptionTable.options().stream()
                .map(option -> String.format(
                        Locale.ROOT,
                        "| `%s` | %s| %s | %s |\n",
                        option.key(),
                        option.defaultInDocs().isEmpty() ? "" : option.defaultInDocs() + " ",
                        option.whileRunning() ? "yes" : "restart",
                        option.meaning()))
                .collect(Collectors.joining("", HEAD, ""));
    }
}
