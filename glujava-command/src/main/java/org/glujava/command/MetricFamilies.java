package org.glujava.command;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Map;
import org.glujava.command.process.GlujavaProcess;
import org.glujava.command.process.ProcessInfo;
import org.jspecify.annotations.Nullable;

/** The metrics of all processes, for Prometheus. */
final class MetricFamilies {
    /** Bounds of the histograms: 2^10 ns, about a microsecond, to 2^34 ns, about 17 s. */
    private static final int FIRST_BOUND = 10;

    private static final int LAST_BOUND = 34;
    private static final double SECOND = 1e9;

    private final InfoSnapshot.Builder process =
            InfoSnapshot.builder().name("glujava_process").help("A process that runs translators in Java.");
    private final GaugeSnapshot.Builder heapUsed = gauge("heap_used_bytes", "Used part of the Java heap.");
    private final GaugeSnapshot.Builder heapMax = gauge("heap_max_bytes", "Largest size of the Java heap.");
    private final CounterSnapshot.Builder collections = counter("collections", "Garbage collections.");
    private final CounterSnapshot.Builder collecting =
            counter("collecting_seconds", "Time for which garbage collections stopped Java.");
    private final GaugeSnapshot.Builder up = gauge("volume_up", "1 if the volume is in use, and fops reach Java.");
    private final GaugeSnapshot.Builder inFlight = gauge("frames_in_flight", "Fops in the translator and below it.");
    private final GaugeSnapshot.Builder suspended =
            gauge("frames_suspended", "Fops that the translator has suspended.");
    private final GaugeSnapshot.Builder operations =
            gauge("operations_in_flight", "Operations of the translator's own that have no reply yet.");
    private final GaugeSnapshot.Builder stuck = gauge("methods_stuck", "Methods of the translator that do not return.");
    private final CounterSnapshot.Builder failures = counter("failures", "Failures of the translator.");
    private final CounterSnapshot.Builder entries = counter("fops", "Fops that have entered the translator.");
    private final CounterSnapshot.Builder errors =
            counter("fop_errors", "Answers with an error, also those of the child.");
    private final HistogramSnapshot.Builder answers =
            histogram("fop_seconds", "Time from a fop's entry to its answer.");
    private final HistogramSnapshot.Builder inJava = histogram("fop_java_seconds", "Time of a fop in Java.");

    /** Returns the metrics of these processes. */
    static MetricSnapshots of(Map<GlujavaProcess, ProcessInfo> infos) {
        MetricFamilies families = new MetricFamilies();
        infos.forEach(families::add);
        return families.snapshots();
    }

    private void add(GlujavaProcess running, ProcessInfo info) {
        Labels labels = Labels.of("pid", Long.toString(running.pid()), "program", running.name());
        process.dataPoint(InfoSnapshot.InfoDataPointSnapshot.builder()
                .labels(labels.merge(Labels.of(
                        "glujava",
                        info.glujava(),
                        "glusterfs",
                        info.glusterfs(),
                        "jvm",
                        text(info.jvm()),
                        "bridge",
                        text(info.bridge()))))
                .build());
        put(heapUsed, labels, info.heap().used());
        put(heapMax, labels, info.heap().max());
        put(collections, labels, info.heap().collections());
        put(collecting, labels, info.heap().collectingNs() / SECOND);
        info.instances().stream()
                .filter(instance -> instance.translator() != null)
                .forEach(instance -> add(
                        labels.merge(Labels.of(
                                "volume",
                                instance.volume(),
                                "number",
                                Long.toString(instance.number()),
                                "translator",
                                text(instance.translator()))),
                        instance));
    }

    private void add(Labels labels, ProcessInfo.Instance instance) {
        if (instance.state().equals("left")) {
            return; // another graph has replaced it, whose volume has the same name
        }
        put(up, labels, instance.state().equals("up") ? 1 : 0);
        put(inFlight, labels, instance.inFlight());
        put(suspended, labels, instance.suspended());
        put(operations, labels, instance.operations());
        put(stuck, labels, instance.stuck() == null ? 0 : instance.stuck().size());
        put(failures, labels, instance.failures());
        instance.takenFops().forEach((name, fop) -> {
            Labels ofFop = labels.merge(Labels.of("fop", name));
            put(entries, ofFop, fop.entries());
            put(errors, ofFop, fop.errors());
            put(answers, ofFop, fop.answerNs());
            put(inJava, ofFop, fop.javaNs());
        });
    }

    private MetricSnapshots snapshots() {
        return MetricSnapshots.of(
                process.build(),
                heapUsed.build(),
                heapMax.build(),
                collections.build(),
                collecting.build(),
                up.build(),
                inFlight.build(),
                suspended.build(),
                operations.build(),
                stuck.build(),
                failures.build(),
                entries.build(),
                errors.build(),
                answers.build(),
                inJava.build());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static GaugeSnapshot.Builder gauge(String name, String help) {
        return GaugeSnapshot.builder().name("glujava_" + name).help(help);
    }

    private static CounterSnapshot.Builder counter(String name, String help) {
        return CounterSnapshot.builder().name("glujava_" + name).help(help);
    }

    private static HistogramSnapshot.Builder histogram(String name, String help) {
        return HistogramSnapshot.builder().name("glujava_" + name).help(help);
    }

    private static void put(GaugeSnapshot.Builder family, Labels labels, double value) {
        family.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(labels)
                .value(value)
                .build());
    }

    private static void put(CounterSnapshot.Builder family, Labels labels, double value) {
        family.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                .labels(labels)
                .value(value)
                .build());
    }

    private static void put(HistogramSnapshot.Builder family, Labels labels, ProcessInfo.@Nullable Times times) {
        if (times == null) {
            return;
        }
        double[] bounds = new double[LAST_BOUND - FIRST_BOUND + 2];
        long[] counts = new long[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = i == bounds.length - 1 ? Double.POSITIVE_INFINITY : (1L << (FIRST_BOUND + i)) / SECOND;
        }
        for (int i = 0; i < times.buckets().size(); i++) {
            counts[Math.min(Math.max(i - FIRST_BOUND, 0), counts.length - 1)] +=
                    times.buckets().get(i);
        }
        family.dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder()
                .labels(labels)
                .classicHistogramBuckets(ClassicHistogramBuckets.of(bounds, counts))
                .sum(times.total() / SECOND)
                .build());
    }
}
