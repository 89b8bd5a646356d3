package org.glujava.spi;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.glujava.type.Dict;
import org.glujava.type.DictValue;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.LockList;
import org.glujava.type.Payload;
import org.jspecify.annotations.Nullable;

/**
 * For GluJava only: the texts of arguments and of parts of replies in messages.
 *
 * <p>A payload is shown by its length and its first bytes, a dict by its keys with the types and texts of their values.
 * No text is long.
 */
public final class Shown {
    private static final int MOST_BYTES = 16;
    private static final int MOST_KEYS = 16;
    private static final int MOST_NAMES = 8;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private Shown() {}

    /**
     * {@return the text of several values}
     *
     * @param values the values by name
     */
    public static String values(Map<String, ? extends @Nullable Object> values) {
        var shown = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> shown.put(name, of(value)));
        return shown.toString();
    }

    /**
     * {@return the text of one value}
     *
     * @param value the value
     */
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

    private static String of(Payload payload) {
        byte[] first = new byte[(int) Math.min(payload.size(), MOST_BYTES)];
        ByteBuffer room = ByteBuffer.wrap(first);
        for (Iterator<ByteBuffer> all = payload.buffers().iterator(); all.hasNext() && room.hasRemaining(); ) {
            ByteBuffer next = all.next().duplicate();
            next.limit(next.position() + Math.min(next.remaining(), room.remaining()));
            room.put(next);
        }
        String more = payload.size() > MOST_BYTES ? " ..." : "";
        return "payload of " + payload.size() + " bytes"
                + (first.length == 0 ? "" : ": " + HEX.formatHex(first) + more);
    }

    private static String of(Dict dict) {
        Map<String, DictValue> content = dict.toMap();
        String more = content.size() > MOST_KEYS ? ", and " + (content.size() - MOST_KEYS) + " more" : "";
        return content.entrySet().stream()
                .limit(MOST_KEYS)
                .map(Object::toString)
                .collect(Collectors.joining(", ", "{", more + "}"));
    }

    private static String of(DirEntries entries) {
        String more = entries.size() > MOST_NAMES ? ", ..." : "";
        return entries.toList().stream()
                .limit(MOST_NAMES)
                .map(DirEntry::name)
                .collect(Collectors.joining(", ", entries.size() + " entries [", more + "]"));
    }

    /**
     * {@return bytes in hexadecimal, such as the owner of a lock}
     *
     * @param bytes the bytes
     */
    public static String of(byte[] bytes) {
        return HEX.formatHex(bytes);
    }
}
