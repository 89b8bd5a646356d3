package org.glujava.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glujava.command.process.GlujavaProcess;
import org.glujava.command.process.Interval;
import org.glujava.command.process.ProcessInfo;
import org.jspecify.annotations.Nullable;

/** One process in a report of {@code top}. */
final class TopTable {
    private static final List<String> HEAD =
            List.of("  fop", "a second", "p50 us", "p99 us", "Java p50", "Java p99", "in Java", "errors", "failures");

    /** Without an interval there is no rate. */
    private static final List<String> FIRST_HEAD =
            List.of("  fop", "entries", "p50 us", "p99 us", "Java p50", "Java p99", "in Java", "errors", "failures");

    private static final double MICROSECOND = 1000;
    private static final double MIB = 1 << 20;
    private static final double MILLISECOND = 1e6;

    private final GlujavaProcess process;
    private final ProcessInfo info;
    private final @Nullable ProcessInfo before;
    private final double seconds;

    /**
     * @param before the report before, or null for values since the start
     * @param seconds the time between the two
     */
    TopTable(GlujavaProcess process, ProcessInfo info, @Nullable ProcessInfo before, double seconds) {
        this.process = process;
        this.info = info;
        this.before = before;
        this.seconds = seconds;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s %d: GluJava %s, GlusterFS %s, JVM %s, bridge %s%s",
                process.name(),
                process.pid(),
                info.glujava(),
                info.glusterfs(),
                info.jvm(),
                info.bridge(),
                process.hasOldLibrary() ? "; GluJava has been replaced since, and a restart uses the new one" : ""));
        lines.add(heap());
        for (ProcessInfo.Instance instance : info.instances()) {
            lines.addAll(instance(instance));
        }
        if (info.leftOut() > 0) {
            lines.add(info.leftOut() + " more volumes are left out");
        }
        lines.add("");
        return lines;
    }

    private String heap() {
        ProcessInfo.Heap heap = info.heap();
        long collections =
                heap.collections() - (before == null ? 0 : before.heap().collections());
        long collecting =
                heap.collectingNs() - (before == null ? 0 : before.heap().collectingNs());
        return String.format(
                Locale.ROOT,
                "heap %.0f of %.0f MiB; %d garbage collections took %.1f ms",
                heap.used() / MIB,
                heap.max() / MIB,
                collections,
                collecting / MILLISECOND);
    }

    private List<String> instance(ProcessInfo.Instance instance) {
        List<String> lines = new ArrayList<>();
        if (instance.translator() == null) {
            lines.add("volume " + instance.volume() + ": " + instance.state());
            return lines;
        }
        lines.add(String.format(
                Locale.ROOT,
                "volume %s, translator %s %s: %s; in flight %d, suspended %d, own operations %d, failures %d",
                instance.volume(),
                instance.translator(),
                instance.version(),
                instance.state(),
                instance.inFlight(),
                instance.suspended(),
                instance.operations(),
                instance.failures()));
        List<List<String>> rows = new ArrayList<>(List.of(before == null ? FIRST_HEAD : HEAD));
        Map<String, ProcessInfo.Fop> old = oldFops(instance.number());
        instance.takenFops().forEach((name, fop) -> {
            Interval now = Interval.of(old.get(name), fop);
            if (now.entries() > 0 || now.answer() != null) {
                rows.add(row(name, now));
            }
        });
        if (rows.size() > 1) {
            lines.addAll(Columns.of(rows));
        }
        if (instance.stuck() != null) {
            instance.stuck()
                    .forEach(stuck -> lines.add("  does not return: " + stuck.what() + ", for " + stuck.seconds()
                            + " s, at " + stuck.place()));
        }
        return lines;
    }

    private Map<String, ProcessInfo.Fop> oldFops(long number) {
        return before == null
                ? Map.of()
                : before.instances().stream()
                        .filter(old -> old.number() == number)
                        .findFirst()
                        .map(ProcessInfo.Instance::takenFops)
                        .orElse(Map.of());
    }

    private List<String> row(String name, Interval now) {
        Interval.Spread answer = now.answer();
        Interval.Spread java = now.java();
        return List.of(
                "  " + name,
                before == null
                        ? Long.toString(now.entries())
                        : String.format(Locale.ROOT, "%.1f", now.entries() / seconds),
                micros(answer == null ? null : answer.p50()),
                micros(answer == null ? null : answer.p99()),
                micros(java == null ? null : java.p50()),
                micros(java == null ? null : java.p99()),
                answer == null || java == null || answer.total() == 0
                        ? ""
                        : Math.round(100.0 * java.total() / answer.total()) + " %",
                Long.toString(now.errors()),
                Long.toString(now.failures()));
    }

    private static String micros(@Nullable Long nanos) {
        return nanos == null ? "" : String.format(Locale.ROOT, "%.1f", nanos / MICROSECOND);
    }
}
