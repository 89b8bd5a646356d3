package org.glujava.testkit;

import java.util.ArrayList;
import java.util.List;
import org.glujava.Notify;
import org.glujava.Translator;
import org.glujava.event.Event;

/** A translator that keeps each event, as it came and as it may be kept. */
@Translator("notified")
public final class Notified {
    static final List<Event> LENT = new ArrayList<>();
    static final List<Event> KEPT = new ArrayList<>();
    static boolean keeps;

    Notified() {
        LENT.clear();
        KEPT.clear();
        keeps = true;
    }

    @Notify
    void event(Event event) {
        LENT.add(event);
        if (keeps) {
            KEPT.add(event.keep());
        }
    }
}
