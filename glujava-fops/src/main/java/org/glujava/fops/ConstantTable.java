package org.glujava.fops;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of constants as objects. */
public final class ConstantTable {
    private static final String RESOURCE = "constants.table";
    private static final Pattern SET = Pattern.compile("(bits|one) (\\w+)( long)?  (.+)");
    private static final Pattern FIELD = Pattern.compile(" +field (\\w+) (\\w+) (\\w+)");
    private static final Pattern CONSTANT = Pattern.compile(" +(\\w+)(?:=(\\w+))?(@kernel)? (\\w+)(?: (\\w+))?  (.+)");

    private static final List<ConstantSet> SETS = parse(Resources.read(RESOURCE));

    private ConstantTable() {}

    /** Returns all sets, in the order of the table. */
    public static List<ConstantSet> sets() {
        return SETS;
    }

    static ConstantSet named(String name) {
        return SETS.stream()
                .filter(set -> set.javaName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no set of constants named '" + name + "'"));
    }

    static List<ConstantSet> parse(String text) {
        List<ConstantSet> sets = new ArrayList<>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            Matcher set = SET.matcher(line);
            Matcher field = FIELD.matcher(line);
            Matcher constant = CONSTANT.matcher(line);
            ConstantSet last = sets.isEmpty() ? null : sets.get(sets.size() - 1);
            if (set.matches()) {
                sets.add(new ConstantSet(
                        set.group(2),
                        set.group(1).equals("bits"),
                        set.group(3) != null,
                        set.group(4),
                        new ArrayList<>(),
                        new ArrayList<>()));
            } else if (field.matches() && last != null) {
                last.fields().add(new ConstantSet.Field(field.group(1), field.group(2), Long.decode(field.group(3))));
            } else if (constant.matches() && last != null) {
                last.constants().add(constant(constant));
            } else {
                throw new IllegalArgumentException(RESOURCE + ": cannot read the line\n  " + line);
            }
        }
        return List.copyOf(sets);
    }

    private static ConstantSet.Constant constant(Matcher m) {
        String cName = m.group(2) == null ? m.group(1) : m.group(2);
        String onArm = m.group(5) == null ? m.group(4) : m.group(5);
        return new ConstantSet.Constant(m.group(1), cName, m.group(3) != null, m.group(4), onArm, m.group(6));
    }
}
