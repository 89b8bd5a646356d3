package org.glujava.runtime;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A Throwable as one line of a log. */
final class Thrown {
    private static final int FRAMES = 6;

    private Thrown() {}

    /** What it is, and what caused it. */
    static String briefly(Throwable thrown) {
        var text = new StringBuilder(String.valueOf(thrown));
        int depth = 0;
        for (Throwable cause = thrown.getCause(); cause != null && depth < FRAMES; cause = cause.getCause()) {
            text.append(", caused by ").append(cause);
            depth++;
        }
        return text.toString();
    }

    /** What it is, what caused it, and where it was thrown. */
    static String withPlace(Throwable thrown) {
        String place = Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        return briefly(thrown) + (place.isEmpty() ? "" : " at " + place);
    }
}
