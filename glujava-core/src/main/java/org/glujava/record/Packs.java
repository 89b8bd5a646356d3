package org.glujava.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.spi.Utf8;
import org.glujava.type.DictType;
import org.glujava.type.DictValue;
import org.glujava.type.LockMigration;
import org.jspecify.annotations.Nullable;

/** Packs and unpacks native objects of any length; the C side is {@code pack.c}. All numbers are in native order. */
public final class Packs {
    /** In place of the type: the key is removed. */
    private static final int REMOVED = -1;

    /** In place of the length of a text that is null. */
    private static final int NO_TEXT = -1;

    private Packs() {}

    /** Reads a text after its length; null for the length -1. */
    public static @Nullable String text(ByteBuffer in) {
        int length = in.getInt();
        if (length == NO_TEXT) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return Utf8.decode(bytes);
    }

    public static ByteBuffer reader(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    /** Reads a dict. For each key: the key's length, the type, the value's length, the key, the value. */
    static Map<String, DictValue> dict(byte[] bytes) {
        ByteBuffer in = reader(bytes);
        Map<String, DictValue> all = new LinkedHashMap<>();
        while (in.hasRemaining()) {
            byte[] key = new byte[in.getInt()];
            DictType type = DictType.of(in.getInt());
            byte[] value = new byte[in.getInt()];
            in.get(key).get(value);
            all.put(Utf8.decode(key), DictValue.of(type, value));
        }
        return all;
    }

    static byte[] dict(Map<String, @Nullable DictValue> edits) {
        var out = new PackWriter();
        edits.forEach((key, value) -> {
            byte[] name = Utf8.encode(key);
            byte[] content = value == null ? new byte[0] : value.asBytes();
            out.int32(name.length)
                    .int32(value == null ? REMOVED : value.type().ordinal())
                    .int32(content.length);
            out.bytes(name).bytes(content);
        });
        return out.toByteArray();
    }

    /** Reads locks. For each: the flock, the flags, the length of the client's uid, the uid. */
    static List<LockMigration> locks(byte[] bytes) {
        ByteBuffer in = reader(bytes);
        List<LockMigration> all = new ArrayList<>();
        while (in.hasRemaining()) {
            var flock = Structs.readFlock(in, in.position());
            in.position(in.position() + Structs.FLOCK_SIZE);
            int flags = in.getInt();
            all.add(new LockMigration(flock, text(in), flags));
        }
        return List.copyOf(all);
    }

    static byte[] locks(List<LockMigration> locks) {
        var out = new PackWriter();
        for (LockMigration lock : locks) {
            out.struct(Structs.FLOCK_SIZE, (to, at) -> Structs.write(lock.flock(), to, at));
            out.int32(lock.flags()).text(lock.client());
        }
        return out.toByteArray();
    }
}
