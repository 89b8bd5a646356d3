package org.glujava.runtime;

import java.util.List;
import org.glujava.record.OwnCode;
import org.jspecify.annotations.Nullable;

/** A place in code, as GlusterFS's log shows it. */
record SourceLocation(String file, String method, int line) {
    /** Prefixes of classes whose frames are between the author's code and the log. */
    private static final List<String> BETWEEN = List.of(
            "org.glujava.spi.",
            "org.glujava.slf4j.",
            "org.slf4j.",
            "org.glujava.TranslatorLogger",
            "java.",
            "jdk.",
            "sun.",
            "com.sun.jna.");

    private static final StackWalker WALKER = StackWalker.getInstance();

    /** Returns a class as a place. */
    static SourceLocation of(String className) {
        return new SourceLocation(className, "java", 0);
    }

    /** Returns the place of the call in the author's code; {@code otherwise} without one. */
    static SourceLocation ofCaller(SourceLocation otherwise) {
        SourceLocation found = WALKER.walk(frames -> frames.filter(frame -> !isBetween(frame.getClassName()))
                .findFirst()
                .map(SourceLocation::of)
                .orElse(null));
        return found == null ? otherwise : found;
    }

    private static SourceLocation of(StackWalker.StackFrame frame) {
        @Nullable String file = frame.getFileName();
        String method = frame.getMethodName();
        return new SourceLocation(
                file == null ? frame.getClassName() : file, written(method), Math.max(0, frame.getLineNumber()));
    }

    /** Returns the method name of the source: {@code lookup} for the compiler's {@code lambda$lookup$0}. */
    static String written(String method) {
        if (!method.startsWith("lambda$")) {
            return method;
        }
        int end = method.lastIndexOf('$');
        int start = "lambda$".length();
        return end > start ? method.substring(start, end) : method;
    }

    private static boolean isBetween(String className) {
        if (OwnCode.has(className)) {
            return true;
        }
        for (String prefix : BETWEEN) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
