package org.glujava.fops.c;

import java.util.stream.Collectors;
import org.glujava.fops.BridgeFunction;
import org.glujava.fops.BridgeTable;

/** {@code functions.h}: the declarations of the functions that Java calls, which the C compiler compares with them. */
final class FunctionsHeader {
    private FunctionsHeader() {}

    static String write() {
        return """
                /* Generated from bridge.table. Do not edit. */
                #pragma once

                #include <stdint.h>

                #define EXPORT __attribute__((visibility("default")))

                """
                + BridgeTable.functions().stream()
                        .map(FunctionsHeader::declaration)
                        .collect(Collectors.joining());
    }

    private static String declaration(BridgeFunction function) {
        String parameters = function.parameters().stream()
                .map(parameter -> parameter.type().c() + (parameter.type().isArray() ? "" : " ") + parameter.name())
                .collect(Collectors.joining(", "));
        return "EXPORT " + function.result().c() + ' ' + function.symbol() + '('
                + (parameters.isEmpty() ? "void" : parameters) + ");\n";
    }
}
