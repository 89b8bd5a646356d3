package org.glujava.fops.c;

import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.CbkTable;

/** Writes {@code cbks.h}: the number of each cbk with its member of {@code struct xlator_cbks}. */
final class CbksHeader {
    private CbksHeader() {}

    static String write() {
        String each = CbkTable.cbks().stream()
                .map(cbk -> String.format(Locale.ROOT, " \\\n    X(GJ_CBK_%s, %s)", cbk.constant(), cbk.member()))
                .collect(Collectors.joining());
        return """
                /* Generated from cbks.table. Do not edit. */
                #pragma once

                #include "layouts.h"

                #define GJ_EACH_CBK(X)""" + each + "\n";
    }
}
