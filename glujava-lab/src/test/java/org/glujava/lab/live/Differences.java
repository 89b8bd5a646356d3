package org.glujava.lab.live;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares records of GlusterFS with records of the test kit, and lists the differences. */
final class Differences {
    private static final Pattern GFID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NOW = Pattern.compile("20[12]\\d-\\d\\d-\\d\\dT.*");

    /** Values that always differ, also between two machines. */
    private static final Set<String> OWN = Set.of(
            "ino",
            "dev",
            "freeBlocks",
            "availableBlocks",
            "files",
            "freeFiles",
            "availableFiles",
            "id",
            "fragmentSize",
            "pid",
            "offset");

    /** Values that depend on the brick's file system, by the end of their path. */
    private static final Pattern NOT_COMPARED = Pattern.compile(
            "(.*\\.blocks|.*\\.by\\.client|.*statfs\\.reply\\.values\\.buf\\.(id|flags)|.*\\.dict\\.trusted\\.gfid2path\\..*)");

    private final Map<String, String> gfids = new HashMap<>();

    /** By the differing value: an example, and how often. */
    private final Map<String, String> examples = new LinkedHashMap<>();

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** The gfid in the kit, by the gfid of a file in GlusterFS. */
    String gfid(String live) {
        return gfids.getOrDefault(live, live);
    }

    /** Returns the differences, the most frequent first: how often, and one example. */
    List<String> lines() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(each -> each.getValue() + " times: " + each.getKey() + "\n    " + examples.get(each.getKey()))
                .toList();
    }

    void note(String what, Object live, Object kit, String context) {
        counts.merge(what, 1, Integer::sum);
        examples.putIfAbsent(what, live + " and not " + kit + " in " + context);
    }

    void compare(String where, JsonElement live, JsonElement kit, String context) {
        if (NOT_COMPARED.matcher(where).matches()) {
            return;
        }
        if (live instanceof JsonObject one && kit instanceof JsonObject other) {
            Set<String> keys = new TreeSet<>(one.keySet());
            keys.addAll(other.keySet());
            for (String key : keys) {
                if (key.equals("opErrno")
                        && live.getAsJsonObject().get("opRet").getAsInt() >= 0
                        && !where.matches(".*(readv|readdirp?)\\.reply")) {
                    continue; // it has no meaning in a success
                }
                compare(where + "." + key, part(one, key), part(other, key), context);
            }
        } else if (live instanceof JsonArray one && kit instanceof JsonArray other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(where + "[]", sorted(one).get(i), sorted(other).get(i), context);
            }
        } else if (!same(where.substring(where.lastIndexOf('.') + 1), live, kit)) {
            String what =
                    where + (isLong(live) || isLong(kit) ? "" : ": " + blurred(live) + " and not " + blurred(kit));
            note(what, live, kit, context);
        }
    }

    /** The order of entries depends on the file system. */
    private static List<JsonElement> sorted(JsonArray array) {
        List<JsonElement> all = new ArrayList<>(array.asList());
        if (all.stream().allMatch(each -> each instanceof JsonObject entry && entry.has("name"))) {
            all.sort(Comparator.comparing(
                    each -> each.getAsJsonObject().get("name").getAsString()));
        }
        return all;
    }

    private static JsonElement part(JsonObject of, String key) {
        JsonElement value = of.get(key);
        return value == null ? new JsonPrimitive("(absent)") : value;
    }

    private static boolean isLong(JsonElement element) {
        return element.toString().length() > 80;
    }

    private static String blurred(JsonElement element) {
        return GFID.matcher(element.toString())
                .replaceAll(found -> found.group().startsWith("00000000-0000") ? found.group() : "GFID");
    }

    private boolean same(String key, JsonElement live, JsonElement kit) {
        if (live instanceof JsonNull || kit instanceof JsonNull || !live.isJsonPrimitive() || !kit.isJsonPrimitive()) {
            return live.equals(kit);
        }
        String one = live.getAsString();
        String other = kit.getAsString();
        if (OWN.contains(key)) {
            return one.equals("0") == other.equals("0");
        }
        if (NOW.matcher(one).matches() && NOW.matcher(other).matches()) {
            return true;
        }
        String mapped = GFID.matcher(one).replaceAll(found -> gfids.getOrDefault(found.group(), found.group()));
        if (mapped.equals(other)) {
            return true;
        }
        if (GFID.matcher(one).matches()
                && GFID.matcher(other).matches()
                && isOwn(one)
                && isOwn(other)
                && !gfids.containsKey(one)) {
            gfids.put(one, other);
            return true;
        }
        return false;
    }

    private static boolean isOwn(String gfid) {
        return !gfid.startsWith("00000000-0000-0000-0000");
    }
}
