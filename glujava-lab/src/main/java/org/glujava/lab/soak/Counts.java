package org.glujava.lab.soak;

import java.util.Map;
import org.glujava.lab.StatedumpFile;

/**
 * What was counted natively.
 *
 * @param entries fops that have entered Java, in the graph that is in use
 * @param inFlight of those, what has not left the chaos volume again
 * @param operations of the chaos translator's own, without a reply
 * @param failures fops that failed in Java
 * @param wound fops that were wound to the chaos volume, in all graphs of the process
 * @param answered of those
 * @param again answers to what was answered already
 * @param longest the milliseconds that one of them took, or waits by now
 * @param graph which graph is in use, or is to be
 * @param graphEntries fops that came to it
 * @param stacks all that is in flight in the process, by GlusterFS's own count
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

    /** Whether nothing is in flight: not in the translator, and nowhere in the process. */
    boolean quiet() {
        return inFlight == 0 && operations == 0 && wound == answered && stacks == 0;
    }

    String waiting() {
        return wound + " fops wound, " + answered + " answered; in flight: " + inFlight + " in the translator, "
                + operations + " operations of its own, " + stacks + " call stacks in the process";
    }

    /** -1 when the statedump does not have it. */
    private static long number(Map<String, String> section, String key) {
        return Long.parseLong(section.getOrDefault(key, "-1"));
    }
}
