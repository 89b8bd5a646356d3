package org.glujava.fops.c;

import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.ByteLayout;
import org.glujava.fops.ByteLayoutTable;
import org.glujava.fops.RecordLayout;

/**
 * Writes {@code layouts.h}: the numbers that C and Java share. The C compiler makes a struct of each layout's fields,
 * and compares its offsets with those that Java uses.
 */
final class LayoutsHeader {
    private LayoutsHeader() {}

    static String write() {
        String constants = RecordLayout.constants().entrySet().stream()
                .map(constant -> "#define GJ_" + constant.getKey() + ' ' + constant.getValue() + '\n')
                .collect(Collectors.joining());
        return """
                /* Generated from layouts.table, codes.table and cbks.table. Do not edit. */
                #pragma once

                #include <stddef.h>
                #include <stdint.h>

                """
                + constants
                + ByteLayoutTable.layouts().stream().map(LayoutsHeader::check).collect(Collectors.joining());
    }

    private static String check(ByteLayout layout) {
        String members = layout.fields().stream()
                .map(field -> "    " + field.declaration() + ";\n")
                .collect(Collectors.joining());
        String offsets = layout.fields().stream()
                .map(field -> String.format(
                        Locale.ROOT,
                        "_Static_assert(offsetof(struct gj_%1$s_bytes, %2$s) == GJ_%3$s, \"%1$s: %2$s\");\n",
                        layout.name(),
                        field.name(),
                        layout.constant(field)))
                .collect(Collectors.joining());
        String size = layout.name().equals("record") ? "<= GJ_RECORD_SIZE" : "== GJ_" + layout.sizeConstant();
        return String.format(Locale.ROOT, """

                struct gj_%1$s_bytes {
                %2$s} __attribute__((aligned(%5$d)));
                %3$s_Static_assert(sizeof(struct gj_%1$s_bytes) %4$s, "%1$s: size");
                """, layout.name(), members, offsets, size, ByteLayout.ALIGNMENT);
    }
}
