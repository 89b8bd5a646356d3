package org.glujava.testkit.memory;

import java.util.List;
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

/** Events as bytes: what {@code event.c} writes. */
public final class MemoryEvents {
    private static final int NO_CHILD = -1;
    private static final int GFID_SIZE = 16;

    /** {@code gf_upcall_event_t}. */
    private static final int INVALIDATION = 1;

    private static final int RECALL = 2;
    private static final int INODELK = 3;
    private static final int ENTRYLK = 4;

    private final Memory memory;

    MemoryEvents(Memory memory) {
        this.memory = memory;
    }

    /** An event, in a graph with these children. */
    public byte[] bytes(Event event, List<Subvolume> children) {
        var out = new PackWriter();
        out.int32(event.number()).int32(event instanceof ChildEvent of ? child(of, children) : NO_CHILD);
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
        if (upcall instanceof CacheInvalidation of) {
            putHead(out, upcall, INVALIDATION);
            put(out, of);
        } else if (upcall instanceof LeaseRecall of) {
            putHead(out, upcall, RECALL);
            put(out, of);
        } else if (upcall instanceof InodelkContention of) {
            putHead(out, upcall, INODELK);
            put(out, of);
        } else if (upcall instanceof EntrylkContention of) {
            putHead(out, upcall, ENTRYLK);
            put(out, of);
        } else {
            putHead(out, upcall, ((UnknownUpcall) upcall).type());
        }
    }

    private static void putHead(PackWriter out, Upcall upcall, int type) {
        gfid(out.int32(type), upcall.gfid()).text(upcall.client());
    }

    private void put(PackWriter out, CacheInvalidation event) {
        out.int32(InvalidationFlag.bits(event.flags()));
        out.int32((int) event.expires().toSeconds());
        out.int64(address(event.xattrs()));
        iatt(out, event.stat());
        iatt(out, event.parentStat());
        iatt(out, event.oldParentStat());
    }

    private void put(PackWriter out, LeaseRecall event) {
        out.int64(address(event.xdata())).int32(event.leaseType());
        gfid(out, Gfid.of(event.transaction()));
    }

    private void put(PackWriter out, InodelkContention event) {
        out.int64(address(event.xdata())).int32(event.pid());
        out.struct(Structs.FLOCK_SIZE, (to, at) -> Structs.write(event.flock(), to, at));
        out.text(event.domain());
    }

    private void put(PackWriter out, EntrylkContention event) {
        out.int64(address(event.xdata())).int32(event.pid()).int32(event.type().ordinal());
        out.text(event.domain()).text(event.name());
    }

    private static PackWriter gfid(PackWriter out, Gfid gfid) {
        return out.struct(GFID_SIZE, (to, at) -> Structs.putGfid(to, at, gfid));
    }

    /** What is not said is all zero. */
    private static void iatt(PackWriter out, @Nullable Iatt iatt) {
        Iatt said = iatt == null ? Iatt.zero() : iatt;
        out.struct(Structs.IATT_SIZE, (to, at) -> Structs.write(said, to, at));
    }

    private long address(@Nullable Dict dict) {
        return dict == null ? 0 : memory.add(MemoryDict.of(dict));
    }
}
