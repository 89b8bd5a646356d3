package org.glujava.fops;

import java.util.Locale;

/** Converts names of the table to Java names. */
public final class Names {
    private Names() {}

    /** Converts {@code copy_file_range} to {@code copyFileRange}. */
    public static String camel(String tableName) {
        var out = new StringBuilder();
        for (String word : tableName.split("_")) {
            out.append(out.isEmpty() ? word : capital(word));
        }
        return out.toString();
    }

    /** Converts {@code copy_file_range} to {@code CopyFileRange}. */
    public static String pascal(String tableName) {
        return capital(camel(tableName));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
