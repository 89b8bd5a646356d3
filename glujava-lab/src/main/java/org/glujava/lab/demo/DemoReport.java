package org.glujava.lab.demo;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.glujava.lab.LabException;

/** The measurements, as a table for people and as JSON for programs. */
record DemoReport(Map<String, Stats> mounts) {
    private static final String ROW = "%-10s %9s %9s %9s %9s %10s %10s %7s%n";

    /** The results of {@code measured}, in the order of {@code names}. */
    static DemoReport of(Collection<String> names, List<MeasuredMount> measured) {
        Map<String, Stats> mounts = new LinkedHashMap<>();
        Iterator<MeasuredMount> next = measured.iterator();
        names.forEach(name -> mounts.put(name, next.next().stats()));
        return new DemoReport(mounts);
    }

    String table() {
        StringBuilder table = new StringBuilder("Microseconds per lookup of a missing name, one stat each\n"
                + "(the file found at last is checked too, but not timed)\n\n");
        table.append(
                String.format(Locale.ROOT, ROW, "mount", "min", "average", "median", "p99", "max", "lookups", "wrong"));
        mounts.forEach((name, stats) -> table.append(String.format(
                Locale.ROOT,
                ROW,
                name,
                number(stats.min()),
                number(stats.avg()),
                number(stats.p50()),
                number(stats.p99()),
                number(stats.max()),
                stats.lookups(),
                stats.wrong())));
        table.append('\n');
        ratios().forEach((name, ratio) ->
                table.append(String.format(Locale.ROOT, "%-17s %6.2f  (ratio of medians)%n", name, ratio)));
        return table.toString();
    }

    void writeJson(Path file) {
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Object> perMount = new LinkedHashMap<>();
        mounts.forEach((name, stats) -> perMount.put(name, json(stats)));
        all.put("mounts", perMount);
        all.put("ratios", ratios());
        try {
            String text = new GsonBuilder()
                    .setPrettyPrinting()
                    .disableHtmlEscaping()
                    .create()
                    .toJson(all);
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new LabException("cannot write " + file, e);
        }
    }

    long wrong() {
        return mounts.values().stream().mapToLong(Stats::wrong).sum();
    }

    Map<String, Double> ratios() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put("glujava/nl-cache", ratio(DemoMounts.GLUJAVA, DemoMounts.NL_CACHE));
        ratios.put("none/glujava", ratio(DemoMounts.NONE, DemoMounts.GLUJAVA));
        return ratios;
    }

    private double ratio(String above, String below) {
        double ratio = median(above) / median(below);
        return Math.round(ratio * 1000) / 1000.0;
    }

    private double median(String mount) {
        return Objects.requireNonNull(mounts.get(mount), mount).p50();
    }

    private static Map<String, Object> json(Stats stats) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("min_us", stats.min());
        json.put("avg_us", stats.avg());
        json.put("p50_us", stats.p50());
        json.put("p99_us", stats.p99());
        json.put("max_us", stats.max());
        json.put("lookups", stats.lookups());
        json.put("wrong", stats.wrong());
        return json;
    }

    private static String number(double micros) {
        return String.format(Locale.ROOT, "%.1f", micros);
    }
}
