package org.glujava.testkit.memory;

import java.util.List;
import org.glujava.Subvolume;
import org.glujava.event.ChildEvent;
import org.glujava.event.Event;
import org.glujava.event.Upcall;
import org.glujava.instance.UpcallTypes;
import org.glujava.instance.UpcallWriter;
import org.glujava.record.Layout;
import org.glujava.record.PackWriter;
import org.glujava.record.Structs;

/** Events as bytes: what {@code event.c} writes. */
public final class MemoryEvents {
    private static final int NO_CHILD = -1;

    private final Memory memory;

    MemoryEvents(Memory memory) {
        this.memory = memory;
    }

    /** An event, in a graph with these children. */
    public byte[] bytes(Event event, List<Subvolume> children) {
        var out = new PackWriter();
        int child = event instanceof ChildEvent of ? child(of, children) : NO_CHILD;
        out.struct(Layout.EVENT_HEAD_SIZE, (to, at) -> {
            to.putInt(at + Layout.EVENT_HEAD_NUMBER, event.number());
            to.putInt(at + Layout.EVENT_HEAD_CHILD, child);
        });
        if (event instanceof Upcall upcall) {
            put(out, upcall);
        }
        return out.toByteArray();
    }

    private static int child(ChildEvent event, List<Subvolume> children) {
        int index = children.indexOf(event.child());
        if (index < 0) {
            throw new IllegalArgumentException(event + " is of no child of this graph; there are " + children);
        }
        return index;
    }

    private void put(PackWriter out, Upcall upcall) {
        out.struct(Layout.UPCALL_HEAD_SIZE, (to, at) -> {
            to.putInt(at + Layout.UPCALL_HEAD_TYPE, UpcallTypes.number(upcall));
            Structs.putGfid(to, at + Layout.UPCALL_HEAD_GFID, upcall.gfid());
        });
        out.text(upcall.client());
        UpcallTypes.write(upcall, new UpcallWriter(out, dict -> memory.add(MemoryDict.of(dict))));
    }
}
