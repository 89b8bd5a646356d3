package org.glujava.runtime;

import java.util.List;
import org.glujava.record.OwnCode;
import org.jspecify.annotations.Nullable;

/** A place in code, as GlusterFS's log shows it. */
record SourceLocation(String file, String method, int line) {
    /** Whose frames are between the author's code and the log. */
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

    /** A class as a whole. */
    static SourceLocation of(String className) {
        return new SourceLocation(className, "java", 0);
    }

    /** Where the author's code called; or else the given place. */
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

    /** {@code lambda$lookup$0} is how the compiler calls a part of lookup. */
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
