package org.glujava.fops;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of slots as objects. */
public final class Slots {
    private static final String RESOURCE = "slots.table";
    private static final Pattern LINE = Pattern.compile("(\\w+)\\s+(\\S+)\\s*\\|\\s*(.+?)\\s*\\|\\s*(.+?)\\s*");

    /**
     * A slot of an xlator that is no fop and no event, or a group of functions that xlators call.
     *
     * @param struct the struct that contains it, or the library
     * @param name its name, or names separated by commas
     * @param form its form in Java, or the reason why it has none
     * @param proofs tests that show it
     */
    public record CalledSlot(String struct, String name, String form, List<String> proofs) {}

    private Slots() {}

    /** Returns all slots, in the order of the table. */
    public static List<CalledSlot> all() {
        List<CalledSlot> all = new ArrayList<>();
        for (String line : Resources.read(RESOURCE)
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .toList()) {
            Matcher m = LINE.matcher(line);
            if (!m.matches()) {
                throw new IllegalArgumentException(RESOURCE + ": cannot read the line\n  " + line);
            }
            List<String> proofs =
                    m.group(4).equals("-") ? List.of() : List.of(m.group(4).split(",\\s*"));
            all.add(new CalledSlot(m.group(1), m.group(2), m.group(3), proofs));
        }
        return List.copyOf(all);
    }
}
