package org.glujava.instance;

import java.util.List;
import java.util.function.ToLongFunction;
import org.glujava.Subvolume;
import org.glujava.event.ChildEvent;
import org.glujava.event.Event;
import org.glujava.event.Upcall;
import org.glujava.record.Layout;
import org.glujava.record.PackWriter;
import org.glujava.record.Structs;
import org.glujava.type.Dict;

/** Writes events as {@code event.c} does, for tests. {@link EventReader} reads them. */
public final class EventWriter {
    private static final int NO_CHILD = -1;

    private final PackWriter out = new PackWriter();
    private final ToLongFunction<Dict> addresses;

    private EventWriter(ToLongFunction<Dict> addresses) {
        this.addresses = addresses;
    }

    /**
     * Returns the bytes of an event.
     *
     * @param children the children of the graph; a {@link ChildEvent} comes from one of them
     * @param addresses returns the address by which a dict will be read
     */
    public static byte[] bytes(Event event, List<Subvolume> children, ToLongFunction<Dict> addresses) {
        EventWriter writer = new EventWriter(addresses);
        int child = event instanceof ChildEvent of ? child(of, children) : NO_CHILD;
        writer.out.struct(Layout.EVENT_HEAD_SIZE, (to, at) -> {
            to.putInt(at + Layout.EVENT_HEAD_NUMBER, event.number());
            to.putInt(at + Layout.EVENT_HEAD_CHILD, child);
        });
        if (event instanceof Upcall upcall) {
            writer.put(upcall);
        }
        return writer.out.toByteArray();
    }

    private static int child(ChildEvent event, List<Subvolume> children) {
        int index = children.indexOf(event.child());
        if (index < 0) {
            throw new IllegalArgumentException(event + " names no child of this graph; its children are " + children);
        }
        return index;
    }

    private void put(Upcall upcall) {
        out.struct(Layout.UPCALL_HEAD_SIZE, (to, at) -> {
            to.putInt(at + Layout.UPCALL_HEAD_TYPE, UpcallTypes.number(upcall));
            Structs.putGfid(to, at + Layout.UPCALL_HEAD_GFID, upcall.gfid());
        });
        out.text(upcall.client());
        UpcallTypes.write(upcall, new UpcallWriter(out, addresses));
    }
}
