package org.glujava.instance;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.glujava.event.InvalidationFlag;
import org.glujava.record.BorrowedDict;
import org.glujava.record.Packs;
import org.glujava.record.Scope;
import org.glujava.record.Structs;
import org.glujava.record.Window;
import org.glujava.type.Dict;
import org.glujava.type.EntrylkType;
import org.glujava.type.FileType;
import org.glujava.type.Flock;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.jspecify.annotations.Nullable;

/** Reads fields of upcalls, for the generated {@code UpcallTypes}. Each kind of field has a method. */
final class UpcallReader {
    private static final int GFID_SIZE = 16;

    private final Scope scope;
    private final ByteBuffer in;

    UpcallReader(Scope scope, ByteBuffer in) {
        this.scope = scope;
        this.in = in;
    }

    Set<InvalidationFlag> flags() {
        return InvalidationFlag.of(in.getInt());
    }

    Duration seconds() {
        return Duration.ofSeconds(Integer.toUnsignedLong(in.getInt()));
    }

    int int32() {
        return in.getInt();
    }

    EntrylkType entrylkType() {
        return Window.known(EntrylkType.values(), in.getInt());
    }

    UUID uuid() {
        Gfid id = Structs.gfid(in, skip(GFID_SIZE));
        return new UUID(id.high(), id.low());
    }

    @Nullable String text() {
        return Packs.text(in);
    }

    /** Returns an iatt; null if it is all zero, as GlusterFS leaves an iatt that it does not send. */
    @Nullable Iatt iatt() {
        Iatt iatt = Structs.readIatt(in, skip(Structs.IATT_SIZE));
        return iatt.type() == FileType.UNKNOWN && iatt.gfid().isNull() ? null : iatt;
    }

    Flock flock() {
        return Structs.readFlock(in, skip(Structs.FLOCK_SIZE));
    }

    @Nullable Dict dict() {
        long address = in.getLong();
        return address == 0 ? null : new BorrowedDict(scope, address);
    }

    /** Skips {@code size} bytes, and returns the position where they begin. */
    private int skip(int size) {
        int at = in.position();
        in.position(at + size);
        return at;
    }
}
