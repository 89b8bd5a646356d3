package org.glujava.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.bench.measure.BenchOutcome;

/**
 * The results of a benchmark.
 * @param name the benchmark, as on the command line
 * @param title what is measured
 * @param about the method, in a few sentences
 * @param columns the headings of the values, with their units
 * @param rows in the order of the table
 * @param plotted the column of the plot
 * @param notes rows that were left out, and why
 * @param raw the measured blocks, by work, subject, round and block
 */
public record Table(
        String name,
        String title,
        String about,
        List<String> columns,
        List<Row> rows,
        String plotted,
        List<String> notes,
        Map<String, Map<String, Object>> raw) {
    public static Table empty(String name, String title, String about, String plotted, String... columns) {
        return new Table(
                name,
                title,
                about,
                List.of(columns),
                new ArrayList<>(),
                plotted,
                new ArrayList<>(),
                new LinkedHashMap<>());
    }

    public void add(Row row) {
        if (!columns.containsAll(row.values().keySet())) {
            throw new IllegalArgumentException(row + " has a value that is in none of the columns " + columns);
        }
        rows.add(row);
    }

    public void note(String note) {
        notes.add(note);
    }

    /** Stores measured values for the file of raw values. */
    public void keep(String what, BenchOutcome outcome) {
        outcome.subjects().forEach(subject -> keep(what, subject, outcome.rounds(subject)));
    }

    public void keep(String what, String subject, Object values) {
        raw.computeIfAbsent(what, key -> new LinkedHashMap<>()).put(subject, values);
    }
}
