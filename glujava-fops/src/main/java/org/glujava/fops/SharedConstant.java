package org.glujava.fops;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that C and Java share as a constant.
 *
 * @param group the group that it is in
 * @param name its name in the group
 * @param number the number
 */
public record SharedConstant(String group, String name, int number) {
    private static final String RESOURCE = "codes.table";
    private static final Pattern GROUP = Pattern.compile("(\\w+)\\s+\\S.*");
    private static final Pattern CODE = Pattern.compile("\\s+(\\w+)\\s+(\\d+)\\s+\\S.*");

    /** Returns all codes, in the order of the table. */
    public static List<SharedConstant> all() {
        return parse(Resources.read(RESOURCE));
    }

    /** Returns the name of its constant, such as {@code VERDICT_FAIL}. */
    public String constant() {
        return (group + "_" + name).toUpperCase(Locale.ROOT);
    }

    static List<SharedConstant> parse(String text) {
        List<SharedConstant> codes = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        String group = null;
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            Matcher code = CODE.matcher(line);
            Matcher head = GROUP.matcher(line);
            if (code.matches() && group != null) {
                codes.add(new SharedConstant(group, code.group(1), Integer.parseInt(code.group(2))));
                if (!numbers.add(group + code.group(2))) {
                    throw new IllegalArgumentException(RESOURCE + ": the number occurs twice\n  " + line);
                }
            } else if (head.matches()) {
                group = head.group(1);
            } else {
                throw new IllegalArgumentException(RESOURCE + ": cannot read the line\n  " + line);
            }
        }
        return List.copyOf(codes);
    }
}
