package org.glujava.fops;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of upcalls as objects. */
public final class UpcallTable {
    private static final String RESOURCE = "upcalls.table";
    private static final Pattern UPCALL = Pattern.compile("(\\w+)\\s+(\\d+)\\s+(\\w+)");
    private static final Pattern FIELD = Pattern.compile("\\s+(\\w+)\\s+(\\w+)\\s+(\\w+)");

    /**
     * One field of an upcall.
     *
     * @param name the component of the Java record
     * @param kind the kind of its value
     * @param member the member of the C struct
     */
    public record UpcallField(String name, UpcallKind kind, String member) {}

    /**
     * An upcall.
     *
     * @param name GlusterFS's name in lower case, such as {@code recall_lease}
     * @param number GlusterFS's number
     * @param javaName the Java record
     * @param fields its fields, in the order of the Java record
     */
    public record UpcallType(String name, int number, String javaName, List<UpcallField> fields) {
        /** Returns the C constant for the number. */
        public String constant() {
            return "GF_UPCALL_" + name.toUpperCase(Locale.ROOT);
        }

        /** Returns the C struct. */
        public String struct() {
            return "struct gf_upcall_" + name;
        }
    }

    private UpcallTable() {}

    /** Returns all upcalls, in the order of the table. */
    public static List<UpcallType> upcalls() {
        return parse(Resources.read(RESOURCE));
    }

    static List<UpcallType> parse(String text) {
        List<UpcallType> upcalls = new ArrayList<>();
        List<UpcallField> fields = new ArrayList<>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            Matcher upcall = UPCALL.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (upcall.matches()) {
                fields = new ArrayList<>();
                int number = Integer.parseInt(upcall.group(2));
                upcalls.add(new UpcallType(upcall.group(1), number, upcall.group(3), fields));
            } else if (field.matches() && !upcalls.isEmpty()) {
                fields.add(new UpcallField(field.group(1), UpcallKind.named(field.group(2)), field.group(3)));
            } else {
                throw new IllegalArgumentException(RESOURCE + ": cannot read the line\n  " + line);
            }
        }
        return List.copyOf(upcalls);
    }
}
