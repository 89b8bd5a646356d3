package org.glujava.instance;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a Throwable as one line of a log. */
public final class ThrowableText {
    private static final int FRAMES = 6;
    public static final int MAX_CAUSES = 6;

    private ThrowableText() {}

    /** Returns the Throwable and its causes. */
    public static String briefly(Throwable thrown) {
        return inWords(thrown, each -> "");
    }

    /** Returns the Throwable and its causes, each with the place where it was thrown. */
    public static String withPlace(Throwable thrown) {
        return inWords(thrown, ThrowableText::placeOf);
    }

    private static String inWords(Throwable thrown, Function<Throwable, String> more) {
        var text = new StringBuilder(thrown + more.apply(thrown));
        int depth = 0;
        for (Throwable cause = thrown.getCause(); cause != null && depth < MAX_CAUSES; cause = cause.getCause()) {
            text.append(", caused by ").append(cause).append(more.apply(cause));
            depth++;
        }
        return text.toString();
    }

    private static String placeOf(Throwable thrown) {
        String place = Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        return place.isEmpty() ? "" : " at " + place;
    }
}
