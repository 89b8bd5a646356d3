package org.glujava.fops;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of events as objects. */
public final class EventTable {
    private static final String RESOURCE = "events.table";
    private static final Pattern LINE =
            Pattern.compile("(\\w+)\\s+(\\d+)(?:\\s+since\\s+(\\d+))?\\s+(\\w+)\\s*\\|\\s*(.+)");

    private static final List<Event> EVENTS = parse(Resources.read(RESOURCE));

    private EventTable() {}

    /** All events, in the order of their numbers. */
    public static List<Event> events() {
        return EVENTS;
    }

    /** Returns one more than the highest number of GlusterFS's events, which must fit into a set of 64 bits. */
    public static int end() {
        return EVENTS.stream()
                        .filter(event -> event.data() != Event.Data.OWN)
                        .mapToInt(Event::number)
                        .max()
                        .orElseThrow()
                + 1;
    }

    private static List<Event> parse(String text) {
        List<Event> events = new ArrayList<>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            Matcher m = LINE.matcher(line);
            if (!m.matches()) {
                throw new IllegalArgumentException(RESOURCE + ": cannot read the line\n  " + line);
            }
            int since = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
            Event.Data data = Event.Data.valueOf(m.group(4).toUpperCase(Locale.ROOT));
            events.add(new Event(m.group(1), Integer.parseInt(m.group(2)), since, data, m.group(5)));
        }
        return List.copyOf(events);
    }
}
