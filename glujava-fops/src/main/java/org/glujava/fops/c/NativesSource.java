package org.glujava.fops.c;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.BridgeFunction;
import org.glujava.fops.BridgeFunction.Parameter;
import org.glujava.fops.BridgeFunction.Type;
import org.glujava.fops.BridgeTable;

/** {@code natives.c}: the functions that Java calls, as JNI calls them, and the table of them for RegisterNatives. */
final class NativesSource {
    private NativesSource() {}

    static String header() {
        return String.format(Locale.ROOT, """
                /* Generated from bridge.table. Do not edit. */
                #pragma once

                #include <jni.h>

                #define GJ_NATIVES %d

                extern const JNINativeMethod gj_natives[GJ_NATIVES];
                """, BridgeTable.functions().size());
    }

    static String write() {
        List<BridgeFunction> functions = BridgeTable.functions();
        return """
                /* Generated from bridge.table. Do not edit. */
                #include "natives.h"

                #include "bridge/bridge.h"
                #include "bridge/bytes_of_java.h"
                """
                + functions.stream().map(NativesSource::function).collect(Collectors.joining())
                + "\nconst JNINativeMethod gj_natives[GJ_NATIVES] = {\n"
                + functions.stream().map(NativesSource::entry).collect(Collectors.joining())
                + "};\n";
    }

    private static String function(BridgeFunction function) {
        String parameters = function.parameters().stream()
                .map(parameter -> ", " + parameter.type().jni() + ' ' + parameter.name())
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                """

                static %1$s JNICALL
                native_%2$s(JNIEnv *env, jclass class%3$s)
                {
                    (void)env, (void)class;
                %4$s}
                """,
                function.result() == Type.VOID ? "void" : function.result().jni(),
                function.name(),
                parameters,
                body(function));
    }

    private static String body(BridgeFunction function) {
        List<Parameter> arrays = function.parameters().stream()
                .filter(parameter -> parameter.type().isArray())
                .toList();
        String arguments =
                function.parameters().stream().map(NativesSource::argument).collect(Collectors.joining(", "));
        String call = function.symbol() + '(' + arguments + ");\n";
        boolean returns = function.result() != Type.VOID;
        if (arrays.isEmpty()) {
            return "    " + (returns ? "return " : "") + call;
        }
        var out = new StringBuilder();
        if (returns) {
            out.append("    ").append(function.result().jni()).append(" result = 0;\n");
        }
        arrays.forEach(array -> out.append("    jbyte *bytes_of_" + array.name() + " = NULL;\n"));
        out.append(arrays.stream()
                .map(array -> "gj_bytes_take(env, " + array.name() + ", &bytes_of_" + array.name() + ')')
                .collect(Collectors.joining(" && ", "    if (", ")\n")));
        out.append("        ").append(returns ? "result = " : "").append(call);
        arrays.forEach(array -> out.append("    gj_bytes_end(env, " + array.name() + ", bytes_of_" + array.name() + ", "
                + (array.type() == Type.OUT ? 1 : 0) + ");\n"));
        return out.append(returns ? "    return result;\n" : "").toString();
    }

    private static String argument(Parameter parameter) {
        return parameter.type().isArray()
                ? '(' + parameter.type().c() + ")bytes_of_" + parameter.name()
                : parameter.name();
    }

    private static String entry(BridgeFunction function) {
        String parameters = function.parameters().stream()
                .map(parameter -> parameter.type().descriptor())
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "    {\"%s\", \"(%s)%s\", (void *)native_%s},\n",
                function.symbol(),
                parameters,
                function.result().descriptor(),
                function.name());
    }
}
