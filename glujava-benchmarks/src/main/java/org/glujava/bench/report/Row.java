package org.glujava.bench.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glujava.bench.measure.Estimate;

/**
 * One line of a table.
 * @param what the measured work
 * @param subject the variant that did it
 * @param values by column; a column that does not apply is missing
 */
public record Row(String what, String subject, Map<String, Estimate> values) {
    public Row {
        values = new LinkedHashMap<>(values);
    }

    public static Row of(String what, String subject) {
        return new Row(what, subject, Map.of());
    }

    /** Returns a copy with one more value. */
    public Row with(String column, Estimate value) {
        Row row = new Row(what, subject, values);
        row.values.put(column, value);
        return row;
    }
}
