package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glujava.type.Errno;

/** Does the same to two file systems, step by step, and compares what comes of it. */
final class PosixScript {
    /** One step. */
    interface Step {
        Object in(PosixFiles files);
    }

    private final PosixFiles real;
    private final PosixFiles tested;
    private final boolean countsDirectories;
    private final List<String> done = new ArrayList<>();

    PosixScript(PosixFiles real, PosixFiles tested, boolean countsDirectories) {
        this.real = real;
        this.tested = tested;
        this.countsDirectories = countsDirectories;
    }

    /** Both must do it alike; a file system that cannot do it at all has nothing to say here. */
    void step(String what, Step step) {
        String expected = outcome(real, step);
        assumeTrue(!expected.equals(Errno.ENOTSUP.toString()), what + " is not supported here");
        compare(what, expected, step);
    }

    /** The same, where it is known what comes of it. */
    void step(String what, Errno expected, Step step) {
        assertThat(outcome(real, step)).as(what).isEqualTo(expected.toString());
        compare(what, expected.toString(), step);
    }

    private void compare(String what, String expected, Step step) {
        done.add(what + " -> " + expected);
        assertThat(outcome(tested, step))
                .as(() -> "outcome after\n" + String.join("\n", done))
                .isEqualTo(expected);
    }

    private static String outcome(PosixFiles files, Step step) {
        try {
            return Objects.toString(step.in(files));
        } catch (PosixFiles.Refused e) {
            return e.getMessage();
        }
    }

    void compareTrees() {
        assertThat(tested.tree(countsDirectories))
                .as(() -> "tree after\n" + String.join("\n", done))
                .isEqualTo(real.tree(countsDirectories));
    }
}
