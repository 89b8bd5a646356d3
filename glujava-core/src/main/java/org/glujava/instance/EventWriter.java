package org.glujava.instance;

import java.util.List;
import java.util.function.ToLongFunction;
import org.glujava.Subvolume;
import org.glujava.event.CacheInvalidation;
import org.glujava.event.ChildEvent;
import org.glujava.event.EntrylkContention;
import org.glujava.event.Event;
import org.glujava.event.InodelkContention;
import org.glujava.event.InvalidationFlag;
import org.glujava.event.LeaseRecall;
import org.glujava.event.UnknownUpcall;
import org.glujava.event.Upcall;
import org.glujava.record.PackWriter;
import org.glujava.record.Structs;
import org.glujava.type.Dict;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.jspecify.annotations.Nullable;

/** Writes events as {@code event.c} does, for tests: what {@link EventReader} reads. */
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
     * @param children those of the graph, one of which a {@link ChildEvent} comes from
     * @param addresses gives the address under which a dict will be read
     */
    public static byte[] bytes(Event event, List<Subvolume> children, ToLongFunction<Dict> addresses) {
        EventWriter writer = new EventWriter(addresses);
        writer.out.int32(event.number()).int32(event instanceof ChildEvent of ? child(of, children) : NO_CHILD);
        if (event instanceof Upcall upcall) {
            writer.put(upcall);
        }
        return writer.out.toByteArray();
    }

    private static int child(ChildEvent event, List<Subvolume> children) {
        int index = children.indexOf(event.child());
        if (index < 0) {
            throw new IllegalArgumentException(event + " is of no child of this graph; there are " + children);
        }
        return index;
    }

    private void put(Upcall upcall) {
        if (upcall instanceof CacheInvalidation of) {
            putHead(upcall, EventReader.INVALIDATION);
            put(of);
        } else if (upcall instanceof LeaseRecall of) {
            putHead(upcall, EventReader.RECALL);
            put(of);
        } else if (upcall instanceof InodelkContention of) {
            putHead(upcall, EventReader.INODELK);
            put(of);
        } else if (upcall instanceof EntrylkContention of) {
            putHead(upcall, EventReader.ENTRYLK);
            put(of);
        } else {
            putHead(upcall, ((UnknownUpcall) upcall).type());
        }
    }

    private void putHead(Upcall upcall, int type) {
        out.int32(type);
        put(upcall.gfid());
        out.text(upcall.client());
    }

    private void put(CacheInvalidation event) {
        out.int32(InvalidationFlag.bits(event.flags()));
        out.int32((int) event.expires().toSeconds());
        put(event.xattrs());
        put(event.stat());
        put(event.parentStat());
        put(event.oldParentStat());
    }

    private void put(LeaseRecall event) {
        put(event.xdata());
        out.int32(event.leaseType());
        put(Gfid.of(event.transaction()));
    }

    private void put(InodelkContention event) {
        put(event.xdata());
        out.int32(event.pid());
        out.struct(Structs.FLOCK_SIZE, (to, at) -> Structs.write(event.flock(), to, at));
        out.text(event.domain());
    }

    private void put(EntrylkContention event) {
        put(event.xdata());
        out.int32(event.pid()).int32(event.type().ordinal());
        out.text(event.domain()).text(event.name());
    }

    private void put(Gfid gfid) {
        out.struct(EventReader.GFID_SIZE, (to, at) -> Structs.putGfid(to, at, gfid));
    }

    /** One that GlusterFS does not have is all zero. */
    private void put(@Nullable Iatt iatt) {
        Iatt known = iatt == null ? Iatt.zero() : iatt;
        out.struct(Structs.IATT_SIZE, (to, at) -> Structs.write(known, to, at));
    }

    private void put(@Nullable Dict dict) {
        out.int64(dict == null ? 0 : addresses.applyAsLong(dict));
    }
}
