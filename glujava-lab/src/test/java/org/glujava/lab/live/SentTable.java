package org.glujava.lab.live;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Derives from fops recorded in GlusterFS which parts of their arguments are set: lines of the test kit's sent.table.
 */
final class SentTable {
    private static final String NONE = "00000000-0000-0000-0000-000000000000";
    private static final String ROOT = "00000000-0000-0000-0000-000000000001";

    private SentTable() {}

    /** Returns the lines for a top, in the order of the fops' names. */
    static List<String> lines(String top, List<JsonObject> fops) {
        Map<String, List<JsonObject>> arguments = new TreeMap<>();
        for (JsonObject each : fops) {
            String fop = each.get("fop").getAsString();
            each.getAsJsonObject("args").asMap().forEach((name, value) -> {
                boolean isLoc = value instanceof JsonObject loc && loc.has("fileGfid") && !isRoot(loc);
                if (isLoc || name.equals("xdata")) {
                    arguments
                            .computeIfAbsent(fop + " " + name, any -> new ArrayList<>())
                            .add(each.getAsJsonObject("args"));
                }
            });
        }
        List<String> lines = new ArrayList<>();
        arguments.forEach((argument, all) -> {
            String name = argument.substring(argument.indexOf(' ') + 1);
            List<String> parts = name.equals("xdata") ? keys(all) : parts(name, all);
            if (!parts.isEmpty()) {
                lines.add(String.format(
                        Locale.ROOT, "%-6s %-12s %-7s %s", top, argument.split(" ")[0], name, String.join(" ", parts)));
            }
        });
        return lines;
    }

    private static boolean isRoot(JsonObject loc) {
        return loc.get("fileGfid").getAsString().equals(ROOT);
    }

    private static List<String> parts(String name, List<JsonObject> all) {
        List<JsonObject> locs =
                all.stream().map(args -> args.getAsJsonObject(name)).toList();
        List<String> parts = new ArrayList<>();
        addIfAlways(parts, "path", locs, loc -> !loc.get("path").isJsonNull());
        addIfAlways(parts, "name", locs, loc -> !loc.get("name").isJsonNull());
        addIfAlways(parts, "parent", locs, loc -> !loc.get("parent").isJsonNull());
        if (name.equals("newloc")
                && all.stream().allMatch(args -> fileGfid(args, "newloc").equals(fileGfid(args, "oldloc")))) {
            parts.add("inode-of-oldloc");
        } else if (locs.stream().allMatch(loc -> isKnown(loc.get("inode")))) {
            parts.add("inode");
        } else if (locs.stream().noneMatch(loc -> loc.get("inode").isJsonNull())) {
            parts.add("inode-or-new");
        } else {
            parts.add("inode-if-known");
        }
        return parts;
    }

    private static String fileGfid(JsonObject args, String loc) {
        return args.getAsJsonObject(loc).get("fileGfid").getAsString();
    }

    private static boolean isKnown(JsonElement inode) {
        return inode instanceof JsonObject known
                && !known.get("gfid").getAsString().equals(NONE);
    }

    /** Returns the keys that are in each xdata; "dict" if there is always one without these keys. */
    private static List<String> keys(List<JsonObject> all) {
        List<String> keys = new ArrayList<>();
        List<JsonElement> dicts = all.stream().map(args -> args.get("xdata")).toList();
        if (dicts.stream().allMatch(JsonElement::isJsonObject)) {
            dicts.get(0).getAsJsonObject().keySet().forEach(key -> {
                if (dicts.stream().allMatch(dict -> dict.getAsJsonObject().has(key))) {
                    keys.add(key);
                }
            });
            return keys.isEmpty() ? List.of("dict") : keys;
        }
        return keys;
    }

    private static void addIfAlways(
            List<String> parts, String part, List<JsonObject> locs, Predicate<JsonObject> isSet) {
        if (locs.stream().allMatch(isSet)) {
            parts.add(part);
        } else if (locs.stream().anyMatch(isSet)) {
            parts.add(part + "-sometimes");
        }
    }
}
