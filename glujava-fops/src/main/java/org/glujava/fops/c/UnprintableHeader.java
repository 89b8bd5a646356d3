package org.glujava.fops.c;

import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.Unprintable;

/** Writes {@code unprintable.h}: the ranges of characters that are escaped in texts. */
final class UnprintableHeader {
    private UnprintableHeader() {}

    static String write() {
        return Unprintable.ranges().stream()
                .map(range -> String.format(Locale.ROOT, "    {0x%x, 0x%x},\n", range.first(), range.last()))
                .collect(Collectors.joining("", """
                        /* Generated from Unprintable.java. Do not edit. */
                        #pragma once

                        #include <stdint.h>

                        static const struct {
                            uint32_t first, last;
                        } gj_unprintable[] = {
                        """, "};\n"));
    }
}
