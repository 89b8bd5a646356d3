package org.glujava.testkit.memory;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glujava.spi.Utf8;
import org.glujava.type.Dict;

/** A dict that can be packed: for each key its length, the type, the value's length, key, value. */
final class MemoryDict {
    private static final int REMOVED = -1;

    private record Value(int type, byte[] bytes) {}

    private final Map<String, Value> values = new LinkedHashMap<>();

    /** Makes a copy of these values. */
    MemoryDict(Map<String, Value> base) {
        values.putAll(base);
    }

    MemoryDict() {
        this(Map.of());
    }

    static MemoryDict of(Dict dict) {
        MemoryDict made = new MemoryDict();
        dict.toMap()
                .forEach((key, value) ->
                        made.values.put(key, new Value(value.type().ordinal(), value.asBytes())));
        return made;
    }

    MemoryDict edited(byte[] edits) {
        MemoryDict made = new MemoryDict(values);
        ByteBuffer in = ByteBuffer.wrap(edits).order(ByteOrder.nativeOrder());
        while (in.hasRemaining()) {
            byte[] key = new byte[in.getInt()];
            int type = in.getInt();
            byte[] value = new byte[in.getInt()];
            in.get(key).get(value);
            if (type == REMOVED) {
                made.values.remove(Utf8.decode(key));
            } else {
                made.values.put(Utf8.decode(key), new Value(type, value));
            }
        }
        return made;
    }

    byte[] unpacked() {
        var out = new ByteArrayOutputStream();
        values.forEach((key, value) -> {
            byte[] name = Utf8.encode(key);
            ByteBuffer head = ByteBuffer.allocate(3 * Integer.BYTES).order(ByteOrder.nativeOrder());
            head.putInt(name.length).putInt(value.type()).putInt(value.bytes().length);
            out.writeBytes(head.array());
            out.writeBytes(name);
            out.writeBytes(value.bytes());
        });
        return out.toByteArray();
    }
}
