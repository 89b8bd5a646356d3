package org.glujava.lab.live;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glujava.fop.SetxattrArgs;
import org.glujava.lab.translators.Probing;
import org.glujava.testkit.MemoryChild;
import org.glujava.testkit.Problem;
import org.glujava.testkit.TestGraph;
import org.glujava.testkit.Top;
import org.glujava.type.Errno;
import org.glujava.type.Gfid;

/**
 * Sends the fops that the translator "probing" has recorded in GlusterFS to the same translator in a test's graph, and
 * compares.
 */
final class Replay {
    private static final List<String> GONE = List.of("ENOENT", "ESTALE");

    private final Differences differences = new Differences();
    private final Top top;
    private final TestGraph graph;
    private final KitArgs args;
    private final BufferedReader kit;
    private final Fallocated fallocated = new Fallocated();
    private boolean noRoom;

    /** The directory offset in the kit, by the offset at which GlusterFS continues. */
    private final Map<Long, Long> offsets = new HashMap<>();

    private Replay(Top top, Path kitFile) throws IOException {
        this.top = top;
        graph = TestGraph.of(Probing.class)
                .top(top)
                .option("file", kitFile.toString())
                .child("brick", new MemoryChild())
                .tolerate(Problem.Kind.LEAKED, Problem.Kind.MISUSED) // probes are wrong on purpose, too
                .build();
        graph.child().on(SetxattrArgs.class).when(any -> noRoom).fail(Errno.ENOSPC);
        args = new KitArgs(graph, differences::gfid);
        kit = Files.newBufferedReader(kitFile);
    }

    /** Returns the differences, as lines; empty if both are the same. */
    static List<String> differences(Top top, Path seen, Path kitFile) throws IOException {
        Replay replay = new Replay(top, kitFile);
        for (List<JsonObject> each : grouped(seen)) {
            replay.replay(each);
        }
        replay.graph.close();
        return replay.differences.lines();
    }

    /** The lines of each fop, in the order of the fops' arrival; and the ends of fds between them. */
    private static Collection<List<JsonObject>> grouped(Path seen) throws IOException {
        Map<String, List<JsonObject>> all = new LinkedHashMap<>();
        int ends = 0;
        for (String line : Files.readAllLines(seen)) {
            JsonObject each = JsonParser.parseString(line).getAsJsonObject();
            boolean isEnd = text(each, "event").equals("release");
            String key = isEnd ? "end " + ends++ : "fop " + each.get("n");
            all.computeIfAbsent(key, any -> new ArrayList<>()).add(each);
        }
        return all.values();
    }

    private void replay(List<JsonObject> live) throws IOException {
        JsonObject first = live.get(0);
        if (text(first, "event").equals("release")) {
            args.release(first.getAsJsonObject("fd"));
        } else if (live.size() < 2) {
            return; // it was not answered before the process ended
        } else {
            noRoom = noRoom(live);
            graph.fop(KitArgs.credentials(first.getAsJsonObject("by")), args.args(text(first, "fop"), sent(first)));
        }
        List<JsonObject> seen = new ArrayList<>();
        for (String line = kit.readLine(); line != null; line = kit.readLine()) {
            seen.add(JsonParser.parseString(line).getAsJsonObject());
        }
        compare(live, seen);
    }

    /** Returns whether it failed for lack of space; then it must fail in the kit too. */
    private static boolean noRoom(List<JsonObject> live) {
        JsonElement error = live.get(1).getAsJsonObject("reply").get("error");
        return !error.isJsonNull() && error.getAsString().equals(Errno.ENOSPC.toString());
    }

    private JsonObject sent(JsonObject fop) {
        JsonObject sent = fop.getAsJsonObject("args");
        if (!text(fop, "fop").startsWith("readdir")) {
            return sent;
        }
        JsonObject mapped = sent.deepCopy();
        long offset = sent.get("offset").getAsLong();
        mapped.addProperty("offset", offsets.getOrDefault(offset, offset));
        return mapped;
    }

    private void compare(List<JsonObject> live, List<JsonObject> seen) {
        String context = live.toString();
        if (live.size() > 1 && !hasFailed(live.get(1))) {
            fallocated.note(live.get(0));
        }
        if (live.size() != seen.size()) {
            differences.note(
                    text(live.get(0), "fop") + " is followed by as many events", live.size(), seen.size(), context);
        }
        for (int i = 0; i < live.size() && i < seen.size(); i++) {
            JsonObject one = live.get(i);
            JsonObject other = seen.get(i);
            boolean isProbe = Set.of("probe", "answer").contains(text(one, "event"));
            boolean listsOn = one.has("reply")
                    && text(one, "fop").startsWith("readdir")
                    && !isProbe
                    && live.get(0).getAsJsonObject("args").get("offset").getAsLong() != 0;
            if (listsOn) { // the remaining entries depend on their order, which depends on the file system
                one = withoutEntries(one);
                other = withoutEntries(other);
            }
            if (entries(one) != null && entries(other) != null) {
                one = withoutStatAboveRoot(one);
                other = withoutStatAboveRoot(other);
            }
            boolean isListed =
                    text(one, "fop").endsWith("getxattr") && one.has("reply") && isListOfXattrs(live.get(i - 1));
            if (isListed && !hasFailed(one) && !hasFailed(other)) { // op_ret depends on the names that are not compared
                one = without(one, "opRet");
                other = without(other, "opRet");
            }
            if (!isProbe && fallocated.isNearest(live.get(0), one, other)) {
                continue;
            }
            if (areGone(
                    one, other)) { // whether the brick still has the inode of a file without a name depends on timing
                continue;
            }
            if (top == Top.BRICK && hasFailed(one) && hasFailed(other)) { // storage/posix leaves partial results in it
                one = withoutValues(one);
                other = withoutValues(other);
            }
            differences.compare((isProbe ? "probe " : "") + text(one, "fop"), one, other, context);
            note(live.get(i), seen.get(i));
        }
    }

    private static boolean areGone(JsonObject live, JsonObject kit) {
        return !text(live, "fop").equals("lookup")
                && hasFailed(live)
                && hasFailed(kit)
                && GONE.containsAll(List.of(
                        text(live.getAsJsonObject("reply"), "error"), text(kit.getAsJsonObject("reply"), "error")));
    }

    private static boolean hasFailed(JsonObject event) {
        return event.has("reply") && event.getAsJsonObject("reply").get("opRet").getAsLong() < 0;
    }

    private static JsonObject withoutValues(JsonObject event) {
        JsonObject copy = event.deepCopy();
        copy.getAsJsonObject("reply").remove("values");
        return copy;
    }

    private static boolean isListOfXattrs(JsonObject fop) {
        return fop.has("args") && fop.getAsJsonObject("args").get("name").isJsonNull();
    }

    private static JsonObject without(JsonObject event, String key) {
        JsonObject copy = event.deepCopy();
        copy.getAsJsonObject("reply").addProperty(key, 0);
        return copy;
    }

    private static JsonObject withoutEntries(JsonObject reply) {
        JsonObject copy = reply.deepCopy();
        copy.getAsJsonObject("reply").getAsJsonObject("values").remove("entries");
        return copy;
    }

    /** The entry above the root is no file of the volume: it is a folder of the brick's machine, or simulated. */
    private static JsonObject withoutStatAboveRoot(JsonObject reply) {
        JsonObject copy = reply.deepCopy();
        for (JsonElement entry : entries(copy).getAsJsonArray()) {
            JsonObject stat = entry.getAsJsonObject().getAsJsonObject("stat");
            if (text(entry.getAsJsonObject(), "name").equals("..")
                    && !stat.get("ino").getAsString().equals("0")
                    && text(stat, "gfid").equals(Gfid.NULL.toString())) {
                List.of("permissions", "nlink", "size", "uid", "gid", "blockSize")
                        .forEach(stat::remove);
            }
        }
        return copy;
    }

    /** Records where both continue after the same number of entries. */
    private void note(JsonObject live, JsonObject seen) {
        if (live.has("reply") && entries(live) instanceof JsonArray one && entries(seen) instanceof JsonArray other) {
            for (int i = 0; i < one.size() && i < other.size(); i++) {
                offsets.put(offset(one.get(i)), offset(other.get(i)));
            }
        }
    }

    private static JsonElement entries(JsonObject event) {
        return event.has("reply")
                ? event.getAsJsonObject("reply").getAsJsonObject("values").get("entries")
                : null;
    }

    private static long offset(JsonElement entry) {
        return entry.getAsJsonObject().get("offset").getAsLong();
    }

    private static String text(JsonObject of, String key) {
        return of.get(key).getAsString();
    }
}
