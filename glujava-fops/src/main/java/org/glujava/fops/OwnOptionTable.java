package org.glujava.fops;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of GluJava's own options as objects. */
public final class OwnOptionTable {
    private static final String RESOURCE = "own-options.table";
    private static final Pattern LINE = Pattern.compile(
            "([a-z-]+) *\\| (str|bool|int|glusterfs)((?: [a-z0-9-]+)*) *\\| (.*?) *\\| (restart|yes) *\\| (.+)");

    private static final List<OwnOption> OPTIONS = parse(Resources.read(RESOURCE));

    private OwnOptionTable() {}

    /** Returns all options, in the order of the docs. */
    public static List<OwnOption> options() {
        return OPTIONS;
    }

    static List<OwnOption> parse(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(OwnOptionTable::option)
                .toList();
    }

    private static OwnOption option(String line) {
        Matcher m = LINE.matcher(line);
        if (!m.matches()) {
            throw new IllegalArgumentException(RESOURCE + ": cannot read the line\n  " + line);
        }
        OwnOption.Type type = OwnOption.Type.valueOf(m.group(2).toUpperCase(Locale.ROOT));
        List<String> words =
                m.group(3).isEmpty() ? List.of() : List.of(m.group(3).strip().split(" "));
        boolean isNumber = type == OwnOption.Type.INT;
        if (isNumber && words.size() != 2) {
            throw new IllegalArgumentException(RESOURCE + ": an int needs its least and greatest number\n  " + line);
        }
        return new OwnOption(
                m.group(1),
                type,
                isNumber ? List.of() : words,
                isNumber ? Integer.parseInt(words.get(0)) : 0,
                isNumber ? Integer.parseInt(words.get(1)) : 0,
                m.group(4),
                m.group(5).equals("yes"),
                m.group(6));
    }
}
