package org.glujava.lab.live;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Ranges that were fallocated. Until such a range is written, lseek(2) finds data where the kernel has pages of the
 * file in its cache, and otherwise a hole. So its reply depends on earlier reads and on free memory.
 */
final class Fallocated {
    private static final long BLOCK = 4096;

    private record Range(long from, long to) {
        boolean has(long offset) {
            return from <= offset && offset < to;
        }
    }

    /** By the gfid of the file. */
    private final Map<String, List<Range>> ranges = new HashMap<>();

    /** Records a fop that has succeeded. */
    void note(JsonObject fop) {
        if (fop.has("args") && fop.get("fop").getAsString().equals("fallocate")) {
            JsonObject args = fop.getAsJsonObject("args");
            long offset = args.get("offset").getAsLong();
            long end = offset + args.get("len").getAsLong();
            Range range = new Range(offset / BLOCK * BLOCK, (end + BLOCK - 1) / BLOCK * BLOCK);
            ranges.computeIfAbsent(gfid(fop), any -> new ArrayList<>()).add(range);
        }
    }

    /** Returns whether the nearer result of two replies to a seek is in such a range. */
    boolean isNearest(JsonObject fop, JsonObject one, JsonObject other) {
        if (!fop.get("fop").getAsString().equals("seek") || !one.has("reply")) {
            return false;
        }
        long nearest = Stream.of(one, other)
                .map(each -> each.getAsJsonObject("reply"))
                .filter(reply -> reply.get("opRet").getAsLong() >= 0)
                .mapToLong(
                        reply -> reply.getAsJsonObject("values").get("offset").getAsLong())
                .min()
                .orElse(-1);
        return ranges.getOrDefault(gfid(fop), List.of()).stream().anyMatch(range -> range.has(nearest));
    }

    private static String gfid(JsonObject fop) {
        return fop.getAsJsonObject("args").getAsJsonObject("fd").get("gfid").getAsString();
    }
}
