package org.glujava.fops;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of interfaces that arguments or replies of several fops share. */
public final class SharedTable {
    private static final String RESOURCE = "shared.table";
    private static final Pattern LINE = Pattern.compile("(args|reply|both)\\s+(\\w+)\\s+([^|]+?)\\s*\\|\\s*(.+)");
    private static final Pattern PART = Pattern.compile("(\\w+)(?:: (\\w+))?");
    private static final Pattern CHOICE = Pattern.compile("(\\w+) = (.+)");
    private static final Pattern OF_FOPS = Pattern.compile("(\\w+) of ([\\w ]+)");

    private static final List<SharedInterface> ALL = parse(Resources.read(RESOURCE));

    private SharedTable() {}

    /** Returns all interfaces, in the order of the table. */
    public static List<SharedInterface> all() {
        return ALL;
    }

    static List<SharedInterface> parse(String text) {
        List<SharedInterface> all = new ArrayList<>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            Matcher m = LINE.matcher(line);
            if (!m.matches()) {
                throw new IllegalArgumentException(RESOURCE + ": cannot read the line\n  " + line);
            }
            all.add(shared(m));
        }
        return List.copyOf(all);
    }

    private static SharedInterface shared(Matcher m) {
        boolean args = !m.group(1).equals("reply");
        boolean reply = !m.group(1).equals("args");
        Matcher choice = CHOICE.matcher(m.group(3));
        if (choice.matches()) {
            List<SharedInterface.Choice> choices = new ArrayList<>();
            for (String item : choice.group(2).split(" or ")) {
                Matcher each = match(OF_FOPS, item);
                choices.add(new SharedInterface.Choice(
                        each.group(1), Set.of(each.group(2).split(" "))));
            }
            return new SharedInterface(
                    m.group(2), args, reply, List.of(), Optional.of(choice.group(1)), choices, m.group(4));
        }
        List<SharedInterface.Part> parts = new ArrayList<>();
        for (String item : m.group(3).split(", ")) {
            Matcher part = match(PART, item);
            String name = part.group(1);
            String kind = name.equals("xdata") ? "dict" : part.group(2) == null ? name : part.group(2);
            parts.add(new SharedInterface.Part(name, Kind.named(kind)));
        }
        return new SharedInterface(m.group(2), args, reply, parts, Optional.empty(), List.of(), m.group(4));
    }

    private static Matcher match(Pattern pattern, String item) {
        Matcher m = pattern.matcher(item.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException(RESOURCE + ": cannot read '" + item + "'");
        }
        return m;
    }
}
