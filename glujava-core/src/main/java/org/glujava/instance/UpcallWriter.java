package org.glujava.instance;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.glujava.event.InvalidationFlag;
import org.glujava.record.PackWriter;
import org.glujava.record.Structs;
import org.glujava.type.Dict;
import org.glujava.type.EntrylkType;
import org.glujava.type.Flock;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.jspecify.annotations.Nullable;

/** Writes fields of upcalls as C does, for the generated {@code UpcallTypes}. Each kind of field has a method. */
public final class UpcallWriter {
    private static final int GFID_SIZE = 16;

    private final PackWriter out;
    private final ToLongFunction<Dict> addresses;

    /** @param addresses returns the address of a dict */
    public UpcallWriter(PackWriter out, ToLongFunction<Dict> addresses) {
        this.out = out;
        this.addresses = addresses;
    }

    void flags(Set<InvalidationFlag> flags) {
        out.int32(InvalidationFlag.bits(flags));
    }

    void seconds(Duration time) {
        out.int32((int) time.toSeconds());
    }

    void int32(int value) {
        out.int32(value);
    }

    void entrylkType(EntrylkType type) {
        out.int32(type.ordinal());
    }

    void uuid(UUID id) {
        out.struct(GFID_SIZE, (to, at) -> Structs.putGfid(to, at, Gfid.of(id)));
    }

    void text(@Nullable String text) {
        out.text(text);
    }

    void iatt(@Nullable Iatt iatt) {
        Iatt sent = iatt == null ? Iatt.zero() : iatt;
        out.struct(Structs.IATT_SIZE, (to, at) -> Structs.write(sent, to, at));
    }

    void flock(Flock flock) {
        out.struct(Structs.FLOCK_SIZE, (to, at) -> Structs.write(flock, to, at));
    }

    void dict(@Nullable Dict dict) {
        out.int64(dict == null ? 0 : addresses.applyAsLong(dict));
    }
}
