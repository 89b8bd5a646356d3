package org.glujava.fops.c;

import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.OwnOption;
import org.glujava.fops.OwnOption.Type;
import org.glujava.fops.OwnOptionTable;

/** {@code own_options.h}: GluJava's own options for GlusterFS's table of a translator's options, and their numbers. */
final class OwnOptionsHeader {
    private OwnOptionsHeader() {}

    static String write() {
        String numbers = OwnOptionTable.options().stream()
                .filter(option -> option.type() == Type.INT)
                .map(option -> String.format(
                        Locale.ROOT,
                        "#define GJ_DEFAULT_%1$s %2$s\n#define GJ_MOST_%1$s %3$d\n",
                        option.constant(),
                        option.defaultValue(),
                        option.greatest()))
                .collect(Collectors.joining());
        String entries = OwnOptionTable.options().stream()
                .filter(option -> option.type() != Type.GLUSTERFS)
                .map(OwnOptionsHeader::entry)
                .collect(Collectors.joining());
        return """
                /* Generated from own-options.table. Do not edit. */
                #pragma once

                """ + numbers + "\n/* Entries of an array of volume_options. */\n#define GJ_OWN_OPTIONS \\\n" + entries + "\n";
    }

    private static String entry(OwnOption option) {
        var out = new StringBuilder("    {.key = {\"" + option.key() + "\"}, .type = GF_OPTION_TYPE_" + option.type());
        if (!option.allowed().isEmpty()) {
            out.append(option.allowed().stream()
                    .map(value -> '"' + value + '"')
                    .collect(Collectors.joining(", ", ", .value = {", "}")));
        }
        if (option.type() == Type.INT) {
            out.append(", .min = ").append(option.least()).append(", .max = ").append(option.greatest());
        }
        if (!option.defaultValue().isEmpty()) {
            out.append(", .default_value = \"").append(option.defaultValue()).append('"');
        }
        return out.append(", .description = \"").append(option.description()).append("\"}, \\\n").toString();
    }
}
