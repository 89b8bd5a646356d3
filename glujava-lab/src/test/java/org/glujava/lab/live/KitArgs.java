package org.glujava.lab.live;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.glujava.Args;
import org.glujava.fop.FopId;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.DictBuilder;
import org.glujava.type.DictType;
import org.glujava.type.DictValue;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.glujava.type.Payload;

/** Makes arguments for a graph in memory, with the test kit's API for authors, from arguments recorded in GlusterFS. */
final class KitArgs {
    private static final int GFID_LENGTH = Gfid.ROOT.toString().length();

    private final TestGraph graph;
    private final UnaryOperator<String> gfids;
    private final Map<Integer, Fd> fds = new HashMap<>();

    /** @param gfids converts the gfid of a file in GlusterFS into that in the graph */
    KitArgs(TestGraph graph, UnaryOperator<String> gfids) {
        this.graph = graph;
        this.gfids = gfids;
    }

    static Credentials credentials(JsonObject by) {
        List<Integer> groups = new ArrayList<>();
        by.getAsJsonArray("groups").forEach(each -> groups.add(each.getAsInt()));
        return Credentials.of(
                by.get("uid").getAsInt(),
                by.get("gid").getAsInt(),
                by.get("pid").getAsInt(),
                groups,
                HexFormat.of().parseHex(by.get("lkOwner").getAsString()));
    }

    Args<?> args(String fop, JsonObject seen) {
        FopId id = FopId.all().stream()
                .filter(each -> each.fopName().equals(fop))
                .findFirst()
                .orElseThrow();
        Method of = Arrays.stream(argsClass(id).getMethods())
                .filter(each -> each.getName().equals("of"))
                .findFirst()
                .orElseThrow();
        Loc last = null;
        List<Object> made = new ArrayList<>();
        int at = 0;
        for (JsonElement each : seen.asMap().values()) {
            Class<?> type = of.getParameterTypes()[at++];
            if (type == Fd.class) {
                made.add(fd(each.getAsJsonObject(), last));
            } else {
                made.add(value(each, type));
            }
            last = made.get(made.size() - 1) instanceof Loc loc ? loc : last;
        }
        try {
            return (Args<?>) of.invoke(null, made.toArray());
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException("cannot make " + fop + " of " + seen, e);
        }
    }

    private static Class<?> argsClass(FopId fop) {
        String name = Arrays.stream(fop.fopName().split("_"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .reduce("", String::concat);
        try {
            return Class.forName(FopId.class.getPackageName() + "." + name + "Args");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no arguments of " + fop, e);
        }
    }

    /** Returns the fd with this number: one that the graph has seen, or a new one of the given file. */
    private Fd fd(JsonObject seen, Loc place) {
        int flags = seen.get("flags").getAsInt();
        if (seen.get("anonymous").getAsBoolean()) {
            return inode(seen.get("gfid").getAsString()).anonymousFd(flags);
        }
        return fds.computeIfAbsent(
                seen.get("number").getAsInt(),
                any -> place != null
                        ? graph.fd(place, flags)
                        : inode(seen.get("gfid").getAsString()).newFd(flags, 1));
    }

    /** Removes it, because it is no longer used. */
    void release(JsonObject seen) {
        Fd fd = fds.remove(seen.get("number").getAsInt());
        if (fd != null) {
            graph.release(fd);
        }
    }

    private Inode inode(String gfid) {
        Inode known = graph.inodes().find(Gfid.parse(gfids.apply(gfid)));
        return known != null ? known : graph.inodes().root().newInode();
    }

    private Loc loc(JsonObject seen) {
        boolean isNameless = text(seen, "name") == null;
        String path = text(seen, "path");
        if (path != null && path.startsWith("/")) {
            Loc loc = graph.loc(path);
            return isNameless ? loc.edit().name(null).build() : loc;
        }
        if (text(seen, "name") != null) {
            Inode parent = inode(text(seen, "parentGfid"));
            return Loc.builder()
                    .name(text(seen, "name"))
                    .parent(parent)
                    .parentGfid(parent.gfid())
                    .inode(parent.newInode())
                    .build();
        }
        String gfid = text(seen, "fileGfid");
        return Loc.builder()
                .gfid(Gfid.parse(gfids.apply(gfid)))
                .inode(inode(gfid))
                .build();
    }

    private static String text(JsonObject of, String key) {
        JsonElement value = of.get(key);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }

    private Dict dict(JsonObject seen) {
        DictBuilder made = Dict.builder();
        seen.asMap().forEach((key, value) -> {
            String[] typed = value.getAsString().split(" ", 2);
            made.put(
                    key,
                    typed[1].length() == GFID_LENGTH && typed[1].contains("-")
                            ? DictValue.of(Gfid.parse(typed[1]))
                            : DictValue.of(
                                    DictType.valueOf(typed[0]), HexFormat.of().parseHex(typed[1])));
        });
        return made.build();
    }

    private Object value(JsonElement seen, Class<?> type) {
        if (seen.isJsonNull()) {
            return null;
        }
        if (type == Loc.class) {
            return loc(seen.getAsJsonObject());
        }
        if (type == Dict.class) {
            return dict(seen.getAsJsonObject());
        }
        if (type == int.class) {
            return seen.getAsInt();
        }
        if (type == long.class) {
            return seen.getAsLong();
        }
        String text = seen.isJsonPrimitive() ? seen.getAsString() : "";
        if (type == String.class) {
            return text;
        }
        if (type == Payload.class) {
            return Payload.of(HexFormat.of().parseHex(text));
        }
        if (type == byte[].class) {
            return HexFormat.of().parseHex(text);
        }
        if (type == Gfid.class) {
            return Gfid.parse(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.toString().equals(text))
                    .findFirst()
                    .orElseThrow();
        }
        return structure(seen.getAsJsonObject(), type);
    }

    private Object structure(JsonObject seen, Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(part -> value(seen.get(part.getName()), part.getType()))
                .toArray();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type + " of " + seen, e);
        }
    }
}
