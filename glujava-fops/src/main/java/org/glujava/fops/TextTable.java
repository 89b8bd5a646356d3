package org.glujava.fops;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of texts for the Javadoc of fops, their arguments and the parts of their replies. */
public final class TextTable {
    private static final String RESOURCE = "texts.table";
    private static final Pattern LINE = Pattern.compile("(fop|args|reply) (\\w+)(?: of ([\\w ]+?))?\\s*\\|\\s*(.+)");

    private static final TextTable LOADED = parse(Resources.read(RESOURCE));

    /**
     * One line of the table.
     *
     * @param side the side of the name: a fop, its arguments or its reply
     * @param name the name of a fop, an argument or a part
     * @param fops the fops that the text is for; empty for all others
     * @param text the text
     */
    private record Line(String side, String name, Set<String> fops, String text) {
        boolean isFor(String wantedSide, String wantedName) {
            return side.equals(wantedSide) && name.equals(wantedName);
        }
    }

    private final List<Line> lines;
    private final Set<Line> unused = new java.util.LinkedHashSet<>();

    private TextTable(List<Line> lines) {
        this.lines = List.copyOf(lines);
        unused.addAll(lines);
    }

    /** Returns the table in this jar. */
    public static TextTable texts() {
        return LOADED;
    }

    static TextTable parse(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            Matcher m = LINE.matcher(line);
            if (!m.matches()) {
                throw new IllegalArgumentException(RESOURCE + ": cannot read the line\n  " + line);
            }
            Set<String> fops = m.group(3) == null
                    ? Set.of()
                    : new TreeSet<>(List.of(m.group(3).split(" ")));
            lines.add(new Line(m.group(1), m.group(2), fops, m.group(4).strip()));
        }
        return new TextTable(lines);
    }

    /** Returns a sentence about the effect of a fop. */
    public String of(FopEntry fop) {
        return find("fop", fop.name(), fop.name());
    }

    /** Returns the description of an argument of a fop. */
    public Described argument(FopEntry fop, Slot slot) {
        return Described.of(find("args", slot.name(), fop.name()));
    }

    /** Returns the description of a part of a fop's reply. */
    public Described part(FopEntry fop, Slot slot) {
        return Described.of(find("reply", slot.name(), fop.name()));
    }

    private String find(String side, String name, String fop) {
        Line found = null;
        for (Line line : lines) {
            if (line.isFor(side, name)
                    && (line.fops().contains(fop) || line.fops().isEmpty() && found == null)) {
                found = line;
            }
        }
        if (found == null) {
            throw new IllegalArgumentException(RESOURCE + ": no text for '" + side + " " + name + "' of " + fop);
        }
        unused.remove(found);
        return found.text();
    }

    /** Returns the texts of the lines that no fop has used so far. */
    List<String> unused() {
        return unused.stream().map(Line::text).toList();
    }

    /**
     * The description of a value.
     *
     * @param noun the object of "Returns ..."
     * @param more a further remark; empty for none
     */
    public record Described(String noun, String more) {
        static Described of(String text) {
            int end = text.indexOf("; ");
            return end < 0 ? new Described(text, "") : new Described(text.substring(0, end), text.substring(end + 2));
        }

        /** Returns both, for the tag of a parameter. */
        public String whole() {
            return more.isEmpty() ? noun : noun + "; " + more;
        }
    }
}
