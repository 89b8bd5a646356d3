package org.glujava.fops.c;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glujava.fops.UpcallKind;
import org.glujava.fops.UpcallTable;
import org.glujava.fops.UpcallTable.UpcallType;

/** Writes {@code upcalls.h}: functions that write the fields of each upcall, in the order in which Java reads them. */
final class UpcallsHeader {
    private UpcallsHeader() {}

    static String write() {
        return """
                /* Generated from upcalls.table. Do not edit. Included by event/event.c. */
                #pragma once
                """
                + each(UpcallsHeader::writer)
                + """

                static void
                add_upcall_fields(writer_t *out, int type, const void *data)
                {
                    switch (type) {
                """
                + each(upcall -> String.format(
                        Locale.ROOT,
                        "        case %s:\n            add_%s(out, data);\n            break;\n",
                        upcall.constant(),
                        upcall.name()))
                + """
                    }
                }

                /* The dict of an upcall; NULL without one. */
                static dict_t *
                upcall_dict(int type, const void *data)
                {
                    switch (type) {
                """
                + each(UpcallsHeader::dict)
                + """
                        default:
                            return NULL;
                    }
                }
                """;
    }

    private static String each(Function<UpcallType, String> text) {
        return UpcallTable.upcalls().stream().map(text).collect(Collectors.joining());
    }

    private static String writer(UpcallType upcall) {
        String fields = upcall.fields().stream()
                .map(field -> "    " + field.kind().cWrite(field.member()) + "\n")
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT, """

                _Static_assert(%1$s == %2$d, "%1$s is another upcall");

                static void
                add_%3$s(writer_t *out, const %4$s *from)
                {
                %5$s}
                """, upcall.constant(), upcall.number(), upcall.name(), upcall.struct(), fields);
    }

    private static String dict(UpcallType upcall) {
        return upcall.fields().stream()
                .filter(field -> field.kind() == UpcallKind.DICT)
                .map(field -> String.format(
                        Locale.ROOT,
                        "        case %s:\n            return ((const %s *)data)->%s;\n",
                        upcall.constant(),
                        upcall.struct(),
                        field.member()))
                .collect(Collectors.joining());
    }
}
