package org.glujava.lab.translators;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.glujava.Reply;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.DictType;
import org.glujava.type.DictValue;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.glujava.type.Payload;
import org.jspecify.annotations.Nullable;

/** Writes all that an author can read of a value as JSON, by every getter, so that two systems can be compared. */
final class Seen {
    private static final int GFID_SIZE = 16;

    /** Keys whose values are gfids, whatever their type is. */
    private static final Set<String> GFIDS = Set.of("gfid-req", "trusted.gfid");

    /** The writers of types. */
    private record Writer<T>(Class<T> type, Function<T, String> as) {
        String write(Object value) {
            return as.apply(type.cast(value));
        }
    }

    private final ToIntFunction<Fd> numberOf;

    /** The first match counts. */
    private final List<Writer<?>> writers = new ArrayList<>();

    /** @param numberOf returns the same number for an fd each time */
    Seen(ToIntFunction<Fd> numberOf) {
        this.numberOf = numberOf;
        write(Loc.class, this::loc);
        write(Fd.class, this::fd);
        write(Inode.class, this::inode);
        write(Dict.class, this::dict);
        write(Payload.class, Seen::payload);
        write(DirEntries.class, this::entries);
        write(DirEntry.class, this::entry);
        write(Credentials.class, this::credentials);
        write(byte[].class, bytes -> quoted(HexFormat.of().formatHex(bytes)));
        write(Gfid.class, gfid -> quoted(gfid.toString()));
        write(Errno.class, error -> quoted(error.toString()));
        write(Record.class, this::structure);
    }

    String reply(Reply reply) {
        var all = new TreeMap<String, String>();
        reply.values().forEach((name, value) -> all.put(name, text(value)));
        return "{\"opRet\":" + reply.opRet() + ",\"opErrno\":" + reply.opErrno() + ",\"error\":" + text(reply.error())
                + ",\"values\":" + object(all) + "}";
    }

    String values(Map<String, ? extends @Nullable Object> values) {
        return values.entrySet().stream()
                .map(each -> quoted(each.getKey()) + ":" + text(each.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    String text(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        return writers.stream()
                .filter(each -> each.type().isInstance(value))
                .findFirst()
                .map(each -> each.write(value))
                .orElseGet(() -> quoted(value.toString()));
    }

    private <T> void write(Class<T> type, Function<T, String> as) {
        writers.add(new Writer<>(type, as));
    }

    private String inode(Inode inode) {
        return "{\"gfid\":" + text(inode.gfid()) + ",\"type\":" + text(inode.type()) + "}";
    }

    private String loc(Loc loc) {
        return "{\"path\":" + text(loc.path()) + ",\"name\":" + text(loc.name()) + ",\"gfid\":" + text(loc.gfid())
                + ",\"parentGfid\":" + text(loc.parentGfid()) + ",\"fileGfid\":" + text(loc.fileGfid())
                + ",\"inode\":" + text(loc.inode()) + ",\"parent\":" + text(loc.parent()) + "}";
    }

    private String fd(Fd fd) {
        return "{\"number\":" + numberOf.applyAsInt(fd) + ",\"gfid\":" + text(fd.gfid()) + ",\"flags\":" + fd.flags()
                + ",\"pid\":" + fd.pid() + ",\"anonymous\":" + fd.isAnonymous() + "}";
    }

    private String credentials(Credentials by) {
        return "{\"uid\":" + by.uid() + ",\"gid\":" + by.gid() + ",\"pid\":" + by.pid() + ",\"groups\":" + by.groups()
                + ",\"lkOwner\":" + text(by.lkOwner()) + ",\"client\":" + text(by.client()) + "}";
    }

    private String dict(Dict dict) {
        var all = new TreeMap<String, String>();
        dict.toMap()
                .forEach((key, value) ->
                        all.put(key, value.type() == DictType.IATT ? text(value.asIatt()) : value(key, value)));
        return object(all);
    }

    private static String value(String key, DictValue value) {
        byte[] bytes = value.asBytes();
        boolean isGfid = value.type() == DictType.GFID || GFIDS.contains(key) && bytes.length == GFID_SIZE;
        return quoted(
                value.type() + " " + (isGfid ? value.asGfid() : HexFormat.of().formatHex(bytes)));
    }

    private static String payload(Payload payload) {
        return quoted(HexFormat.of().formatHex(payload.toByteArray()));
    }

    private String entries(DirEntries entries) {
        return entries.toList().stream().map(this::entry).collect(Collectors.joining(",", "[", "]"));
    }

    private String entry(DirEntry entry) {
        return "{\"name\":" + text(entry.name()) + ",\"ino\":" + entry.ino() + ",\"offset\":" + entry.offset()
                + ",\"type\":" + entry.type() + ",\"stat\":" + text(entry.stat()) + ",\"dict\":" + text(entry.dict())
                + ",\"inode\":" + text(entry.inode()) + "}";
    }

    private String structure(Record structure) {
        var all = new TreeMap<String, String>();
        for (RecordComponent each : structure.getClass().getRecordComponents()) {
            try {
                all.put(each.getName(), text(each.getAccessor().invoke(structure)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + each, e);
            }
        }
        return object(all);
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> quoted(each.getKey()) + ":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\') {
                out.append('\\').append(each);
            } else if (each < ' ' || Character.isSurrogate(each) || each == '\ufffd' || each > 0x7e) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
            } else {
                out.append(each);
            }
        }
        return out.append('"').toString();
    }
}
