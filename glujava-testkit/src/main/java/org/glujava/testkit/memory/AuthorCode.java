package org.glujava.testkit.memory;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.glujava.record.OwnCode;

/** Where in the author's or the test's code something was done. */
public final class AuthorCode {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final Set<String> BETWEEN =
            Set.of("java.", "jdk.", "org.glujava.type.", "org.glujava.fop.", "org.glujava.testkit.memory.");

    private AuthorCode() {}

    /** The first place above this that is neither GluJava's nor Java's, nor of the classes that ask. */
    public static String place(Class<?>... asking) {
        return WALKER.walk(frames -> frames.filter(frame -> isAuthors(frame.getClassName(), asking))
                .findFirst()
                .map(AuthorCode::text)
                .orElse("an unknown place"));
    }

    private static boolean isAuthors(String className, Class<?>... asking) {
        return Arrays.stream(asking).noneMatch(asks -> asks.getName().equals(className))
                && !OwnCode.has(className)
                && BETWEEN.stream().noneMatch(className::startsWith);
    }

    /** Of a lambda, the method that it stands in. */
    private static String text(StackWalker.StackFrame frame) {
        String[] parts = frame.getMethodName().split("\\$");
        String method = parts.length == 3 && parts[0].equals("lambda") ? parts[1] : frame.getMethodName();
        return frame.getClassName() + "." + method + "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
    }

    /** Whether garbage is let go of now. */
    public static boolean isGarbageCollected() {
        return WALKER.walk(frames -> classNames(frames).anyMatch(name -> name.startsWith("jdk.internal.ref.")));
    }

    private static Stream<String> classNames(Stream<StackWalker.StackFrame> frames) {
        return frames.map(StackWalker.StackFrame::getClassName);
    }
}
