package org.glujava.command.process;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a process to the request {@code info}. It has the content of the xattr {@code glusterfs.glujava.info},
 * with histograms.
 *
 * @param pid as the process itself counts it, which differs in a container
 */
public record ProcessInfo(
        String glujava,
        String glusterfs,
        long pid,
        @Nullable String jvm,
        @Nullable String javaHome,
        @Nullable String bridge,
        Heap heap,
        List<Instance> instances,
        long leftOut) {
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .create();

    /** The Java heap in bytes, as of a second ago, and its garbage collections. */
    public record Heap(long used, long committed, long max, long collections, long collectingNs) {}

    /**
     * One volume with a translator. While it starts, it has only its first two values.
     *
     * @param number of the volume; no other of its process has had it, but another graph may have the same name
     */
    public record Instance(
            String volume,
            String state,
            long number,
            @Nullable String translator,
            @Nullable String version,
            @Nullable String jar,
            long answered,
            long inFlight,
            long operations,
            long failures,
            long suspended,
            long replacements,
            long refusedReplacements,
            @Nullable Map<String, Fop> fops,
            @Nullable List<Stuck> stuck) {
        /** Returns the fops that the translator takes, by name. */
        public Map<String, Fop> takenFops() {
            return fops == null ? Map.of() : fops;
        }
    }

    /** A fop of a translator. It has no times before the first answer, nor with {@code option latency off}. */
    public record Fop(
            long entries,
            long errors,
            long failures,
            @Nullable Times answerNs,
            @Nullable Times javaNs) {}

    /**
     * Times in nanoseconds, since the start.
     *
     * @param buckets the number of times below 2^n, and not below half of that, by n
     */
    public record Times(long p50, long p99, long max, List<Long> buckets, long total) {}

    /** A method that does not return. */
    public record Stuck(String what, long seconds, @Nullable String place) {}

    /** Returns null for an empty text, and for a failure. */
    static @Nullable ProcessInfo parse(String json) {
        ProcessInfo info = GSON.fromJson(json, ProcessInfo.class);
        return info == null || info.instances == null ? null : info;
    }
}
