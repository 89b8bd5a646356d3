package org.glujava.fops.c;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glujava.fops.OwnOption;
import org.glujava.fops.OwnOption.Type;
import org.glujava.fops.OwnOptionTable;

/**
 * Writes {@code own_options.h}: GluJava's own options for GlusterFS's table of options, their defaults and a struct for
 * their values.
 */
final class OwnOptionsHeader {
    private static final Map<Type, String> MEMBERS =
            Map.of(Type.STR, "char *", Type.BOOL, "gf_boolean_t ", Type.INT, "int32_t ");

    private OwnOptionsHeader() {}

    static String write() {
        List<OwnOption> read = OwnOptionTable.options().stream()
                .filter(option -> option.type() != Type.GLUSTERFS)
                .toList();
        String numbers = OwnOptionTable.options().stream()
                .filter(option -> option.type() == Type.INT)
                .map(option -> String.format(
                        Locale.ROOT,
                        "#define GJ_DEFAULT_%1$s %2$s\n#define GJ_MOST_%1$s %3$d\n",
                        option.constant(),
                        option.defaultValue(),
                        option.greatest()))
                .collect(Collectors.joining());
        String entries = read.stream().map(OwnOptionsHeader::entry).collect(Collectors.joining());
        String members = read.stream()
                .map(option -> "    " + MEMBERS.get(option.type()) + option.member() + ";\n")
                .collect(Collectors.joining());
        return """
                /* Generated from own-options.table. Do not edit. */
                #pragma once

                """
                + numbers
                + "\n/* Entries of an array of volume_options. */\n#define GJ_OWN_OPTIONS \\\n"
                + entries
                + "\n/* The values of the options. */\ntypedef struct {\n"
                + members
                + "} gj_own_options_t;\n\n/* X(key, member of gj_own_options_t, type) */\n"
                + each("AT_START", read.stream().filter(option -> !option.whileRunning()))
                + each("WHILE_RUNNING", read.stream().filter(OwnOption::whileRunning));
    }

    private static String each(String when, Stream<OwnOption> options) {
        return options.map(option -> String.format(
                        Locale.ROOT, "    X(\"%s\", %s, %s)", option.key(), option.member(), option.type()))
                .collect(Collectors.joining(" \\\n", "#define GJ_EACH_OPTION_" + when + "(X) \\\n", "\n"));
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
        return out.append(", .description = \"")
                .append(option.description())
                .append("\"}, \\\n")
                .toString();
    }
}
