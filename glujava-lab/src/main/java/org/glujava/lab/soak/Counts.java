package org.glujava.lab.soak;

import java.util.Map;
import org.glujava.lab.StatedumpFile;

/**
 * Counters of native code.
 * @param entries fops that have entered Java, in the graph in use
 * @param inFlight entered fops that have not left the chaos volume yet
 * @param operations own operations of the chaos translator without a reply
 * @param failures fops that failed in Java
 * @param wound fops that were wound to the chaos volume, in all graphs of the process
 * @param answered wound fops that were answered
 * @param again answers to fops that were already answered
 * @param longest milliseconds of the slowest fop, answered or not
 * @param graph the graph in use, or the one that will be
 * @param graphEntries fops that arrived at it
 * @param stacks all call stacks in flight in the process, by GlusterFS's own count
 */
record Counts(
        long entries,
        long inFlight,
        long operations,
        long failures,
        long wound,
        long answered,
        long again,
        long longest,
        long graph,
        long graphEntries,
        long stacks) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, -1, 0, -1);

    static Counts of(StatedumpFile dump) {
        Map<String, String> chaos =
                dump.section("features.glujava." + Graph.CHAOS).orElse(Map.of());
        Map<String, String> tally = dump.section("debug.tally." + Graph.TALLY).orElse(Map.of());
        long entries = chaos.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("entries."))
                .mapToLong(entry -> Long.parseLong(entry.getValue()))
                .sum();
        return new Counts(
                entries,
                number(chaos, "in-flight"),
                number(chaos, "operations"),
                number(chaos, "failures"),
                number(tally, "wound"),
                number(tally, "answered"),
                number(tally, "again"),
                Math.max(number(tally, "longest-ms"), number(tally, "oldest-ms")),
                number(tally, "graph"),
                number(tally, "graph-entries"),
                number(dump.section("global.callpool").orElse(Map.of()), "callpool.cnt"));
    }

    /** Returns whether nothing is in flight, in the translator and in the whole process. */
    boolean quiet() {
        return inFlight == 0 && operations == 0 && wound == answered && stacks == 0;
    }

    String waiting() {
        return wound + " fops wound, " + answered + " answered; in flight: " + inFlight + " in the translator, "
                + operations + " operations of its own, " + stacks + " call stacks in the process";
    }

    /** Returns -1 if the statedump does not have it. */
    private static long number(Map<String, String> section, String key) {
        return Long.parseLong(section.getOrDefault(key, "-1"));
    }
}
