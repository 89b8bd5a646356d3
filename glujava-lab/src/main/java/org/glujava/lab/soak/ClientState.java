package org.glujava.lab.soak;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The counters that a client prints: times in milliseconds, of ended and running calls. */
record ClientState(long begun, long calls, long failed, long worst, long waiting, String waitingIn, long impossible) {
    private static final Pattern LINE = Pattern.compile(
            "STATE begun (\\d+) calls (\\d+) failed (\\d+) worst (\\d+) waiting (\\d+) in (.+) impossible (\\d+)");

    static final ClientState NONE = new ClientState(0, 0, 0, 0, 0, "none", 0);

    static @Nullable ClientState parse(String line) {
        Matcher m = LINE.matcher(line);
        return m.matches()
                ? new ClientState(
                        number(m, 1), number(m, 2), number(m, 3), number(m, 4), number(m, 5), m.group(6), number(m, 7))
                : null;
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }
}
