package org.glujava.fops;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of plain structs as objects. */
public final class StructTable {
    private static final String RESOURCE = "structs.table";
    private static final Pattern STRUCT = Pattern.compile("(\\w+)\\s+(\\w+)\\s+(struct \\w+)\\s+(.+)");
    private static final Pattern FIELD = Pattern.compile("\\s+(\\w+)\\s+(\\w+)\\s+(\\w+)\\s+(.+)");

    private static final List<Struct> STRUCTS = parse(Resources.read(RESOURCE));

    private StructTable() {}

    /** Returns all structs, in the order of the table. */
    public static List<Struct> structs() {
        return STRUCTS;
    }

    static Struct named(String name) {
        return STRUCTS.stream()
                .filter(struct -> struct.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no struct named '" + name + "'"));
    }

    private static List<Struct> parse(String text) {
        List<Struct> structs = new ArrayList<>();
        List<Struct.Field> fields = new ArrayList<>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            Matcher struct = STRUCT.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (struct.matches()) {
                fields = new ArrayList<>();
                structs.add(new Struct(struct.group(1), struct.group(2), struct.group(3), struct.group(4), fields));
            } else if (field.matches() && !structs.isEmpty()) {
                Struct.Field last = fields.isEmpty() ? null : fields.get(fields.size() - 1);
                int offset = last == null ? 0 : last.offset() + last.kind().size();
                FieldKind kind = FieldKind.named(field.group(2));
                fields.add(new Struct.Field(field.group(1), kind, field.group(3), field.group(4), offset));
            } else {
                throw new IllegalArgumentException(RESOURCE + ": cannot read the line\n  " + line);
            }
        }
        return List.copyOf(structs);
    }
}
