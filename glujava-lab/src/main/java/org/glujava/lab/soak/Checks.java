package org.glujava.lab.soak;

import java.util.ArrayList;
import java.util.List;

/** The results of the checks, a line each. */
final class Checks {
    private final List<String> wrong = new ArrayList<>();
    private int right;

    /** Records whether {@code what} holds; {@code detail} has the observed values. */
    void that(boolean holds, String what, Object detail) {
        String line = what + " (" + detail + ")";
        System.out.println((holds ? "  ok      " : "  FAILED  ") + line);
        if (holds) {
            right++;
        } else {
            wrong.add(line);
        }
    }

    /** Records a check that this soak cannot make, and why. */
    void notJudged(String what, Object detail) {
        System.out.println("  --      " + what + " (" + detail + ")");
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    boolean allRight() {
        return wrong.isEmpty();
    }

    /** Prints the last line as the other parts of the tests do. */
    void sumUp() {
        System.out.println(right + " passed, " + wrong.size() + " failed");
    }
}
