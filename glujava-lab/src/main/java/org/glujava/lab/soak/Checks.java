package org.glujava.lab.soak;

import java.util.ArrayList;
import java.util.List;

/** What was found right and wrong, a line each. */
final class Checks {
    private final List<String> wrong = new ArrayList<>();
    private int right;

    /** Notes that {@code what} holds or not; {@code detail} says what was seen. */
    void that(boolean holds, String what, Object detail) {
        String line = what + " (" + detail + ")";
        System.out.println((holds ? "  ok      " : "  FAILED  ") + line);
        if (holds) {
            right++;
        } else {
            wrong.add(line);
        }
    }

    /** What this soak cannot tell, and why. */
    void notJudged(String what, Object detail) {
        System.out.println("  --      " + what + " (" + detail + ")");
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    boolean allRight() {
        return wrong.isEmpty();
    }

    /** As the other parts of the tests end. */
    void sumUp() {
        System.out.println(right + " passed, " + wrong.size() + " failed");
    }
}
