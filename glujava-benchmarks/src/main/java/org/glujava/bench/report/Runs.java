package org.glujava.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.glujava.bench.measure.Estimate;

/** Several runs of one benchmark as one table. */
final class Runs {
    private Runs() {}

    /** Returns a table with the medians of all runs, and with intervals that contain those of all runs. */
    static Table merged(List<Table> runs) {
        if (runs.size() == 1) {
            return runs.get(0);
        }
        Table first = runs.get(0);
        Map<List<String>, Map<String, List<Estimate>>> rows = new LinkedHashMap<>();
        LinkedHashSet<String> columns = new LinkedHashSet<>();
        LinkedHashSet<String> notes = new LinkedHashSet<>();
        for (Table run : runs) {
            columns.addAll(run.columns());
            notes.addAll(run.notes());
            for (Row row : run.rows()) {
                Map<String, List<Estimate>> values =
                        rows.computeIfAbsent(List.of(row.what(), row.subject()), key -> new LinkedHashMap<>());
                row.values()
                        .forEach((column, value) -> values.computeIfAbsent(column, key -> new ArrayList<>())
                                .add(value));
            }
        }
        Table merged = new Table(
                first.name(),
                first.title(),
                first.about(),
                List.copyOf(columns),
                new ArrayList<>(),
                first.plotted(),
                List.copyOf(notes),
                Map.of());
        rows.forEach((names, values) -> {
            Row row = Row.of(names.get(0), names.get(1));
            for (Map.Entry<String, List<Estimate>> value : values.entrySet()) {
                row = row.with(value.getKey(), Estimate.ofAll(value.getValue()));
            }
            merged.add(row);
        });
        return merged;
    }
}
