package org.glujava.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.bench.measure.Estimate;
import org.jspecify.annotations.Nullable;

/** Formats tables as Markdown. */
public final class Markdown {
    private Markdown() {}

    /** Formats the results of one benchmark, without a heading. */
    public static String of(Table table) {
        StringBuilder text = new StringBuilder(table.about()).append("\n\n");
        List<String> heads = new ArrayList<>(List.of("what", "by"));
        heads.addAll(table.columns());
        text.append(line(heads));
        text.append(line(heads.stream()
                .map(head -> heads.indexOf(head) < 2 ? "---" : "--:")
                .toList()));
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.what(), row.subject()));
            table.columns().forEach(column -> cells.add(cell(row.values().get(column))));
            text.append(line(cells));
        }
        table.notes().forEach(note -> text.append("\nNote: ").append(note).append('\n'));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(@Nullable Estimate value) {
        if (value == null) {
            return "";
        }
        return value.low() == value.high()
                ? number(value.median())
                : number(value.median()) + " (" + number(value.low()) + " to " + number(value.high()) + ")";
    }

    /** Prints small numbers with three significant digits. */
    private static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
