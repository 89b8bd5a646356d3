package org.glujava.instance;

import org.glujava.event.Event;
import org.glujava.event.UnknownEvent;

/** Finds the numbers of GlusterFS's events for a Java type. */
public final class EventNumbers {
    private EventNumbers() {}

    /**
     * Returns a bit for each number whose events are, or may be, of the type. Unknown numbers are of type UnknownEvent.
     */
    public static long of(Class<? extends Event> type) {
        long numbers = 0;
        for (int number = 0; number < Long.SIZE; number++) {
            Class<? extends Event> known = EventTypes.TYPES.getOrDefault(number, UnknownEvent.class);
            if (type.isAssignableFrom(known) || known.isAssignableFrom(type)) {
                numbers |= 1L << number;
            }
        }
        return numbers;
    }
}
