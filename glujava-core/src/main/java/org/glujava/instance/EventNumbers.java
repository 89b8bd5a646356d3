package org.glujava.instance;

import org.glujava.event.Event;
import org.glujava.event.UnknownEvent;

/** Which events a type stands for. */
public final class EventNumbers {
    private EventNumbers() {}

    /** A bit for each number whose events are, or may be, of the type; numbers that no event has are UnknownEvent's. */
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
