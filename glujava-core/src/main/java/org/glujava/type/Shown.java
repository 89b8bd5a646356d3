package org.glujava.type;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * GluJava's own: arguments and parts of replies as messages show them, whatever class they are of. A payload is its length
 * and its first bytes, a dict its keys with the types and texts of their values; neither is ever long.
 */
public final class Shown {
    private static final int MOST_BYTES = 16;
    private static final int MOST_KEYS = 16;
    private static final int MOST_NAMES = 8;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private Shown() {}

    /** Parts by name. */
    public static String values(Map<String, ? extends @Nullable Object> values) {
        var shown = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> shown.put(name, of(value)));
        return shown.toString();
    }

    /** One part. */
    public static String of(@Nullable Object value) {
        if (value instanceof Payload payload) {
            return of(payload);
        }
        if (value instanceof Dict dict) {
            return of(dict);
        }
        if (value instanceof DirEntries entries) {
            return of(entries);
        }
        return value instanceof LockList locks ? locks.toList().toString() : String.valueOf(value);
    }

    static String of(Payload payload) {
        byte[] first = new byte[(int) Math.min(payload.size(), MOST_BYTES)];
        ByteBuffer room = ByteBuffer.wrap(first);
        for (Iterator<ByteBuffer> all = payload.buffers().iterator(); all.hasNext() && room.hasRemaining(); ) {
            ByteBuffer next = all.next().duplicate();
            next.limit(next.position() + Math.min(next.remaining(), room.remaining()));
            room.put(next);
        }
        String more = payload.size() > MOST_BYTES ? " ..." : "";
        return "payload of " + payload.size() + " bytes" + (first.length == 0 ? "" : ": " + HEX.formatHex(first) + more);
    }

    static String of(Dict dict) {
        Map<String, DictValue> content = dict.toMap();
        String more = content.size() > MOST_KEYS ? ", and " + (content.size() - MOST_KEYS) + " more" : "";
        return content.entrySet().stream()
                .limit(MOST_KEYS)
                .map(Object::toString)
                .collect(Collectors.joining(", ", "{", more + "}"));
    }

    static String of(DirEntries entries) {
        String more = entries.size() > MOST_NAMES ? ", ..." : "";
        return entries.toList().stream()
                .limit(MOST_NAMES)
                .map(DirEntry::name)
                .collect(Collectors.joining(", ", entries.size() + " entries [", more + "]"));
    }

    /** Bytes that are no text, such as the owner of a lock. */
    static String of(byte[] bytes) {
        return HEX.formatHex(bytes);
    }
}
