package org.glujava.instance;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.glujava.Subvolume;
import org.glujava.event.CacheInvalidation;
import org.glujava.event.EntrylkContention;
import org.glujava.event.Event;
import org.glujava.event.InodelkContention;
import org.glujava.event.InvalidationFlag;
import org.glujava.event.LeaseRecall;
import org.glujava.event.UnknownEvent;
import org.glujava.event.UnknownUpcall;
import org.glujava.event.Upcall;
import org.glujava.record.BorrowedDict;
import org.glujava.record.Scope;
import org.glujava.record.Packs;
import org.glujava.record.Structs;
import org.glujava.record.Window;
import org.glujava.type.Dict;
import org.glujava.type.EntrylkType;
import org.glujava.type.FileType;
import org.glujava.type.Flock;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.jspecify.annotations.Nullable;

/** Reads events from the bytes that {@code event.c} writes. */
final class EventReader {
    /** {@code gf_upcall_event_t}. */
    static final int INVALIDATION = 1;

    static final int RECALL = 2;
    static final int INODELK = 3;
    static final int ENTRYLK = 4;
    static final int GFID_SIZE = 16;

    private final Scope scope;
    private final ByteBuffer in;

    EventReader(Scope scope, ByteBuffer in) {
        this.scope = scope;
        this.in = in;
    }

    Event read(List<Subvolume> subvolumes) {
        int number = in.getInt();
        int child = in.getInt();
        if (in.hasRemaining()) {
            return upcall();
        }
        Event event = EventTypes.of(number, child >= 0 && child < subvolumes.size() ? subvolumes.get(child) : null);
        return event == null ? new UnknownEvent(number) : event;
    }

    private Upcall upcall() {
        int type = in.getInt();
        Gfid gfid = Structs.gfid(in, skip(GFID_SIZE));
        String client = Packs.text(in);
        return switch (type) {
            case INVALIDATION -> invalidation(gfid, client);
            case RECALL -> recall(gfid, client);
            case INODELK -> inodelk(gfid, client);
            case ENTRYLK -> entrylk(gfid, client);
            default -> new UnknownUpcall(gfid, client, type);
        };
    }

    private CacheInvalidation invalidation(Gfid gfid, @Nullable String client) {
        var flags = InvalidationFlag.of(in.getInt());
        Duration expires = Duration.ofSeconds(Integer.toUnsignedLong(in.getInt()));
        Dict xattrs = dict();
        return new CacheInvalidation(gfid, client, flags, expires, iatt(), iatt(), iatt(), xattrs);
    }

    private LeaseRecall recall(Gfid gfid, @Nullable String client) {
        Dict xdata = dict();
        int type = in.getInt();
        Gfid transaction = Structs.gfid(in, skip(GFID_SIZE));
        return new LeaseRecall(gfid, client, type, new UUID(transaction.high(), transaction.low()), xdata);
    }

    private InodelkContention inodelk(Gfid gfid, @Nullable String client) {
        Dict xdata = dict();
        int pid = in.getInt();
        Flock flock = Structs.readFlock(in, skip(Structs.FLOCK_SIZE));
        return new InodelkContention(gfid, client, Packs.text(in), flock, pid, xdata);
    }

    private EntrylkContention entrylk(Gfid gfid, @Nullable String client) {
        Dict xdata = dict();
        int pid = in.getInt();
        EntrylkType type = Window.known(EntrylkType.values(), in.getInt());
        String domain = Packs.text(in);
        return new EntrylkContention(gfid, client, domain, Packs.text(in), type, pid, xdata);
    }

    /** GlusterFS leaves what it does not say all zero. */
    private @Nullable Iatt iatt() {
        Iatt iatt = Structs.readIatt(in, skip(Structs.IATT_SIZE));
        return iatt.type() == FileType.UNKNOWN && iatt.gfid().isNull() ? null : iatt;
    }

    private @Nullable Dict dict() {
        long pointer = in.getLong();
        return pointer == 0 ? null : new BorrowedDict(scope, pointer);
    }

    /** Goes on by so many bytes; where they begin. */
    private int skip(int size) {
        int at = in.position();
        in.position(at + size);
        return at;
    }
}
