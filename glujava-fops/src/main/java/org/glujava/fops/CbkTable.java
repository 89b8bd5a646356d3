package org.glujava.fops;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of cbks as objects. */
public final class CbkTable {
    private static final String RESOURCE = "cbks.table";
    private static final Pattern LINE =
            Pattern.compile("(\\w+)\\s+(\\w+)\\s+((?:Inode|Fd|Client)(?: (?:Inode|Fd|Client))*)\\s*\\|\\s*(.+)");

    /**
     * A cbk of GlusterFS.
     *
     * @param member its name in {@code struct xlator_cbks}
     * @param method the name of a {@code @Cbk} method for it
     * @param parameters the simple names of the method's parameter types
     * @param meaning the event that it reports, for the Javadoc
     * @param number its number
     */
    public record CbkSlot(String member, String method, List<String> parameters, String meaning, int number) {
        /** Returns the name of its constant, such as {@code CLIENT_DESTROY}. */
        public String constant() {
            return member.toUpperCase(Locale.ROOT);
        }
    }

    private CbkTable() {}

    /** Returns all cbks, in the order of their numbers. */
    public static List<CbkSlot> cbks() {
        return parse(Resources.read(RESOURCE));
    }

    static List<CbkSlot> parse(String text) {
        List<CbkSlot> cbks = new ArrayList<>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            Matcher m = LINE.matcher(line);
            if (!m.matches()) {
                throw new IllegalArgumentException(RESOURCE + ": cannot read the line\n  " + line);
            }
            cbks.add(new CbkSlot(m.group(1), m.group(2), List.of(m.group(3).split(" ")), m.group(4), cbks.size()));
        }
        return List.copyOf(cbks);
    }
}
