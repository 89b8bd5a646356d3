package org.glujava.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.command.jar.JarTranslator;
import org.glujava.spi.OptionSpec;

/** Formats the options of a translator as a table. */
final class OptionsTable {
    private static final List<String> HEAD = List.of("option", "also", "value", "default", "while running", "meaning");

    private final String translator;
    private final List<List<String>> rows;

    OptionsTable(JarTranslator translator) {
        this.translator = translator.name();
        this.rows = translator.options().stream().map(OptionsTable::row).toList();
    }

    private static List<String> row(OptionSpec option) {
        return List.of(
                option.key(),
                String.join(", ", option.aliases()),
                option.expected(),
                option.defaultValue() != null ? option.defaultValue() : option.required() ? "must be given" : "",
                option.changeable() ? "yes" : "restart",
                option.description());
    }

    /** Formats columns for a terminal. */
    List<String> text() {
        if (rows.isEmpty()) {
            return List.of(translator + " has no options.");
        }
        List<String> lines = new ArrayList<>(List.of(translator, ""));
        lines.addAll(Columns.of(Stream.concat(Stream.of(HEAD), rows.stream()).toList()));
        return lines;
    }

    List<String> markdown() {
        List<String> lines = new ArrayList<>(List.of("## " + translator, ""));
        if (rows.isEmpty()) {
            lines.add("It has no options.");
            return lines;
        }
        lines.add(markdown(HEAD, ""));
        lines.add("|---".repeat(HEAD.size()) + "|");
        rows.forEach(row -> lines.add(markdown(row, "`")));
        return lines;
    }

    /** The key is formatted as code. */
    private static String markdown(List<String> row, String quote) {
        List<String> cells = row.stream().map(cell -> cell.replace("|", "\\|")).toList();
        return "| " + quote + cells.get(0) + quote + " | " + String.join(" | ", cells.subList(1, cells.size())) + " |";
    }
}
