package org.glujava.fops.c;

import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.Struct;
import org.glujava.fops.StructTable;

/** Writes {@code structs.h}: for each plain struct, a function that writes it into a window, and one that reads it. */
final class StructsHeader {
    private StructsHeader() {}

    static String write() {
        return "/* Generated from structs.table. Do not edit. Included by data/layout.h. */\n"
                + StructTable.structs().stream().map(StructsHeader::functions).collect(Collectors.joining());
    }

    private static String functions(Struct struct) {
        String puts = struct.fields().stream()
                .map(field -> "    " + field.kind().cPut(field.member(), field.offset()) + "\n")
                .collect(Collectors.joining());
        String gets = struct.fields().stream()
                .map(field -> "    " + field.kind().cGet(field.member(), field.offset()) + "\n")
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                """

                #define GJ_%5$s_SIZE %6$d

                static inline void
                put_%1$s(char *at, const %2$s *from)
                {
                %3$s}

                static inline void
                get_%1$s(const char *at, %2$s *to)
                {
                    memset(to, 0, sizeof(*to));
                %4$s}
                """,
                struct.name(),
                struct.cType(),
                puts,
                gets,
                struct.name().toUpperCase(Locale.ROOT),
                struct.size());
    }
}
