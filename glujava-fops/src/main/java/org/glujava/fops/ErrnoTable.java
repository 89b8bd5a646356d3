package org.glujava.fops;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of error numbers as objects. */
public final class ErrnoTable {
    private static final String RESOURCE = "errnos.table";
    private static final Pattern LINE = Pattern.compile("(E\\w+)\\s+(\\d+)\\s+(.+)");

    /**
     * An error number of Linux.
     *
     * @param name its name in errno.h
     * @param number the number
     * @param meaning the text for the Javadoc
     */
    public record ErrorNumber(String name, int number, String meaning) {}

    private ErrnoTable() {}

    /** Returns all error numbers, in their order. */
    public static List<ErrorNumber> errnos() {
        return parse(Resources.read(RESOURCE));
    }

    static List<ErrorNumber> parse(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(ErrnoTable::errno)
                .toList();
    }

    private static ErrorNumber errno(String line) {
        Matcher m = LINE.matcher(line);
        if (!m.matches()) {
            throw new IllegalArgumentException(RESOURCE + ": cannot read the line\n  " + line);
        }
        return new ErrorNumber(m.group(1), Integer.parseInt(m.group(2)), m.group(3));
    }
}
