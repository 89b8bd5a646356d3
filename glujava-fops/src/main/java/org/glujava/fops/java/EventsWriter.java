package org.glujava.fops.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glujava.fops.Event;
import org.glujava.fops.Event.Data;
import org.glujava.fops.EventTable;

/** Writes the sealed hierarchy of events, and {@code EventTypes}, which has their numbers. */
final class EventsWriter {
    private static final String HEAD = "// Generated from events.table. Do not edit.\npackage org.glujava.%s;\n\n";

    private EventsWriter() {}

    static void write(Path directory) throws IOException {
        Path events = Files.createDirectories(directory.resolve("org/glujava/event"));
        Files.writeString(events.resolve("Event.java"), event());
        Files.writeString(events.resolve("ChildEvent.java"), childEvent());
        for (Event event : with(Data.NONE, Data.OWN)) {
            Files.writeString(events.resolve(event.javaName() + ".java"), record(event, "", "Event", ""));
        }
        for (Event event : with(Data.CHILD)) {
            Files.writeString(events.resolve(event.javaName() + ".java"), child(event));
        }
        Path instance = Files.createDirectories(directory.resolve("org/glujava/instance"));
        Files.writeString(instance.resolve("EventTypes.java"), types());
    }

    private static List<Event> with(Data... data) {
        return EventTable.events().stream()
                .filter(event -> List.of(data).contains(event.data()))
                .toList();
    }

    private static String names(Stream<String> names) {
        return names.map(name -> "                " + name).collect(Collectors.joining(",\n"));
    }

    private static String event() {
        return String.format(Locale.ROOT, HEAD, "event")
                + String.format(
                        Locale.ROOT,
                        """
                import org.glujava.type.Borrowable;

                /**
                 * An event that GlusterFS sends to all xlators of a graph, one after the other ({@code
                 * glusterfs_event_t}), or that GluJava sends to translators. A {@link org.glujava.Notify} method takes one
                 * of the event classes, or an interface above them.
                 */
                public sealed interface Event extends Borrowable<Event>
                        permits
                %s {
                    /** {@return GlusterFS's number of the event; for GluJava's own events, a number that GlusterFS does not use} */
                    int number();

                    /** {@return this event, which stays valid after the method has returned} */
                    @Override
                    default Event keep() {
                        return this;
                    }
                }
                """,
                        names(Stream.concat(
                                Stream.of("ChildEvent", "Upcall", "UnknownEvent"),
                                with(Data.NONE, Data.OWN).stream().map(Event::javaName))));
    }

    private static String childEvent() {
        return String.format(Locale.ROOT, HEAD, "event")
                + String.format(
                        Locale.ROOT, """
                import org.glujava.Subvolume;

                /** An event of a child, or of an xlator below that child. */
                public sealed interface ChildEvent extends Event
                        permits
                %s {
                    /** {@return the child} */
                    Subvolume child();
                }
                """, names(with(Data.CHILD).stream().map(Event::javaName)));
    }

    private static String child(Event event) {
        return record(event, "Subvolume child", "ChildEvent", "import org.glujava.Subvolume;\n\n")
                .replace(" */\npublic", " *\n * @param child the child\n */\npublic");
    }

    private static String record(Event event, String components, String type, String imports) {
        String since = event.since() == 0 ? "" : " Since GlusterFS " + event.since() + ".";
        String whose = event.data() == Data.OWN
                ? " GluJava's own: see {@link org.glujava.Notify}."
                : since + " (GlusterFS: {@code " + event.constant() + "})";
        return String.format(Locale.ROOT, HEAD, "event")
                + imports
                + String.format(
                        Locale.ROOT, """
                /**
                 * %s%s
                 */
                public record %s(%s) implements %s {
                    @Override
                    public int number() {
                        return %d;
                    }
                }
                """, event.meaning(), whose, event.javaName(), components, type, event.number());
    }

    private static String types() {
        String makes = with(Data.NONE, Data.CHILD).stream()
                .map(event -> event.data() == Data.NONE
                        ? String.format(
                                Locale.ROOT,
                                "            case %d -> new org.glujava.event.%s();\n",
                                event.number(),
                                event.javaName())
                        : String.format(
                                Locale.ROOT,
                                "            case %d -> child == null ? null : new org.glujava.event.%s(child);\n",
                                event.number(),
                                event.javaName()))
                .collect(Collectors.joining());
        String classes = EventTable.events().stream()
                .map(event -> String.format(
                        Locale.ROOT,
                        "            Map.entry(%d, org.glujava.event.%s.class)",
                        event.number(),
                        event.javaName()))
                .collect(Collectors.joining(",\n"));
        return String.format(Locale.ROOT, HEAD, "instance") + String.format(Locale.ROOT, """
                import java.util.Map;
                import org.glujava.Subvolume;
                import org.glujava.event.Event;
                import org.jspecify.annotations.Nullable;

                /** For GluJava only: the numbers of events. */
                final class EventTypes {
                    /** The type of each number. */
                    static final Map<Integer, Class<? extends Event>> TYPES = Map.ofEntries(
                %s);

                    private EventTypes() {}

                    /** Returns GlusterFS's event of a number; null for an unknown number, or if the child is missing. */
                    static @Nullable Event of(int number, @Nullable Subvolume child) {
                        return switch (number) {
                %s            default -> null;
                        };
                    }
                }
                """, classes, makes);
    }
}
