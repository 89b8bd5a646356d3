package org.glujava.fops.c;

import java.util.Locale;
import org.glujava.fops.Event;
import org.glujava.fops.EventTable;

/** Writes {@code events.h}, by which the compiler compares the table of events with GlusterFS's headers. */
final class EventsHeader {
    private EventsHeader() {}

    static String write() {
        var out = new StringBuilder(String.format(Locale.ROOT, """
                /* Generated from events.table. Do not edit. */
                #pragma once

                #include "gluster/gluster.h"

                /* One more than the highest number of GlusterFS's events in the table. */
                #define GJ_EVENTS_END %d

                _Static_assert(GJ_EVENTS_END <= 64, "a bit for each event");
                """, EventTable.end()));
        for (Event event : EventTable.events()) {
            if (event.data() == Event.Data.OWN) {
                out.append(own(event));
                continue;
            }
            String check = String.format(
                    Locale.ROOT,
                    "_Static_assert(%1$s == %2$d, \"%1$s is another event\");\n",
                    event.constant(),
                    event.number());
            boolean always = event.since() == 0;
            out.append(always ? check : "#if GJ_GLUSTERFS_MAJOR >= " + event.since() + "\n" + check + "#endif\n");
        }
        return out.toString();
    }

    private static String own(Event event) {
        return String.format(Locale.ROOT, """
                #define GJ_EVENT_%1$s %2$d
                _Static_assert(GF_EVENT_MAXVAL <= GJ_EVENT_%1$s, "GlusterFS has no such number");
                """, event.name().toUpperCase(Locale.ROOT), event.number());
    }
}
