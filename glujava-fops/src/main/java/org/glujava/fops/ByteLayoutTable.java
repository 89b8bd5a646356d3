package org.glujava.fops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of layouts as objects. */
public final class ByteLayoutTable {
    /**
     * The largest number of bytes of a string that is in the layout itself. A longer string is replaced by its address.
     */
    public static final int INLINE_STRING = 255;

    private static final String RESOURCE = "layouts.table";
    private static final Pattern LAYOUT = Pattern.compile("(\\w+)\\s+(.+)");
    private static final Pattern FIELD = Pattern.compile("\\s+(\\w+)\\s+(bytes(\\d+)|[a-z]+(?:32|64)?)\\s+(.+)");

    private static final Map<String, ByteLayout> LAYOUTS = parse(Resources.read(RESOURCE));

    private ByteLayoutTable() {}

    /** Returns all layouts, in the order of the table. */
    public static List<ByteLayout> layouts() {
        return List.copyOf(LAYOUTS.values());
    }

    /** Returns a layout by its name. */
    public static ByteLayout named(String name) {
        ByteLayout layout = LAYOUTS.get(name);
        if (layout == null) {
            throw new IllegalArgumentException("no layout named '" + name + "'");
        }
        return layout;
    }

    static Map<String, ByteLayout> parse(String text) {
        Map<String, ByteLayout> layouts = new LinkedHashMap<>();
        String name = null;
        String meaning = "";
        List<ByteLayout.Field> fields = new ArrayList<>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            Matcher field = FIELD.matcher(line);
            Matcher layout = LAYOUT.matcher(line);
            if (field.matches() && name != null) {
                fields.add(field(field, fields, line));
            } else if (layout.matches()) {
                add(layouts, name, meaning, fields);
                name = layout.group(1);
                meaning = layout.group(2);
                fields = new ArrayList<>();
            } else {
                throw cannotRead(line);
            }
        }
        add(layouts, name, meaning, fields);
        return layouts;
    }

    private static void add(
            Map<String, ByteLayout> layouts, String name, String meaning, List<ByteLayout.Field> fields) {
        if (name == null) {
            return;
        }
        if (fields.isEmpty()) {
            throw new IllegalArgumentException(RESOURCE + ": '" + name + "' has no fields");
        }
        if (layouts.put(name, new ByteLayout(name, meaning, fields)) != null) {
            throw new IllegalArgumentException(RESOURCE + ": '" + name + "' occurs twice");
        }
    }

    private static ByteLayout.Field field(Matcher m, List<ByteLayout.Field> before, String line) {
        int end = before.isEmpty() ? 0 : before.get(before.size() - 1).end();
        String name = m.group(1);
        if (before.stream().anyMatch(field -> field.name().equals(name))) {
            throw new IllegalArgumentException(RESOURCE + ": the field occurs twice\n  " + line);
        }
        if (m.group(3) != null) {
            return bytes(name, Integer.parseInt(m.group(3)), end);
        }
        return switch (m.group(2)) {
            case "u32" -> field(name, "uint32_t %s", 4, 4, end);
            case "u64" -> field(name, "uint64_t %s", 8, 8, end);
            case "gfid" -> bytes(name, 16, end);
            case "iatt" -> bytes(name, StructTable.named("iatt").size(), end);
            case "text" -> bytes(name, INLINE_STRING + 1, end);
            default -> throw cannotRead(line);
        };
    }

    private static ByteLayout.Field bytes(String name, int size, int end) {
        String type = String.format(Locale.ROOT, "_Alignas(%d) char %%s[%d]", ByteLayout.ALIGNMENT, size);
        return field(name, type, size, ByteLayout.ALIGNMENT, end);
    }

    private static ByteLayout.Field field(String name, String type, int size, int alignment, int end) {
        return new ByteLayout.Field(name, type, size, alignment, ByteLayout.roundUp(end, alignment));
    }

    private static IllegalArgumentException cannotRead(String line) {
        return new IllegalArgumentException(RESOURCE + ": cannot read the line\n  " + line);
    }
}
