package org.glujava.testkit.memory;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.glujava.record.OwnCode;

/** Finds the place of a call in the author's or the test's code. */
public final class AuthorCode {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final Set<String> BETWEEN =
            Set.of("java.", "jdk.", "org.glujava.type.", "org.glujava.fop.", "org.glujava.testkit.memory.");

    private AuthorCode() {}

    /** Returns the nearest caller that is neither in GluJava, nor in Java, nor in one of the asking classes. */
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

    /** Returns the text of a frame; for a lambda, with the method that contains it. */
    private static String text(StackWalker.StackFrame frame) {
        String[] parts = frame.getMethodName().split("\\$");
        String method = parts.length == 3 && parts[0].equals("lambda") ? parts[1] : frame.getMethodName();
        return frame.getClassName() + "." + method + "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
    }

    /** Returns whether the garbage collector's cleaner runs on this thread. */
    public static boolean isGarbageCollected() {
        return WALKER.walk(frames -> classNames(frames).anyMatch(name -> name.startsWith("jdk.internal.ref.")));
    }

    private static Stream<String> classNames(Stream<StackWalker.StackFrame> frames) {
        return frames.map(StackWalker.StackFrame::getClassName);
    }
}
