package org.glujava.instance;

import java.nio.ByteBuffer;
import java.util.List;
import org.glujava.Subvolume;
import org.glujava.event.Event;
import org.glujava.event.UnknownEvent;
import org.glujava.event.Upcall;
import org.glujava.record.Layout;
import org.glujava.record.Packs;
import org.glujava.record.Scope;
import org.glujava.record.Structs;
import org.glujava.type.Gfid;

/** Reads events from the bytes that {@code event.c} writes. */
final class EventReader {
    private final Scope scope;
    private final ByteBuffer in;

    EventReader(Scope scope, ByteBuffer in) {
        this.scope = scope;
        this.in = in;
    }

    Event read(List<Subvolume> subvolumes) {
        int at = in.position();
        int number = in.getInt(at + Layout.EVENT_HEAD_NUMBER);
        int child = in.getInt(at + Layout.EVENT_HEAD_CHILD);
        in.position(at + Layout.EVENT_HEAD_SIZE);
        if (in.hasRemaining()) {
            return upcall();
        }
        Event event = EventTypes.of(number, child >= 0 && child < subvolumes.size() ? subvolumes.get(child) : null);
        return event == null ? new UnknownEvent(number) : event;
    }

    private Upcall upcall() {
        int at = in.position();
        int type = in.getInt(at + Layout.UPCALL_HEAD_TYPE);
        Gfid gfid = Structs.gfid(in, at + Layout.UPCALL_HEAD_GFID);
        in.position(at + Layout.UPCALL_HEAD_SIZE);
        return UpcallTypes.read(type, gfid, Packs.text(in), new UpcallReader(scope, in));
    }
}
