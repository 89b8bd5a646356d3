package org.glujava.testkit;

import org.jspecify.annotations.Nullable;

/**
 * Something that a translator did wrong, and that a test need not have looked for. Those that a graph has seen fail the
 * test in the end, unless it took them:
 *
 * <pre>{@code
 * graph.fop(LookupArgs.of(graph.loc("/a"), null));
 * assertThat(graph.takeProblems()).extracting(Problem::kind).containsExactly(Problem.Kind.THREW);
 * }</pre>
 *
 * @param kind which of the rules it broke
 * @param text what happened, where, and in which fop
 * @param place the place it came from, as a stack trace; null when the text tells all
 */
public record Problem(Kind kind, String text, @Nullable Throwable place) {
    /** The rules. */
    public enum Kind {
        /** A method, reply callback or task threw; the frame was answered with EIO. */
        THREW,
        /** A method or reply callback returned without a decision; the frame was answered with EIO. */
        UNDECIDED,
        /** A frame was decided about again, or too late, or something borrowed was used after its time. */
        MISUSED,
        /** A suspended frame was never finished, or not within {@code frame-timeout}; it was answered with EIO. */
        SUSPENDED,
        /** A fop was not answered. */
        UNANSWERED,
        /** An inode or fd was kept and not closed. */
        LEAKED,
        /** What stands for a child in the test threw; the fop was answered with EIO. */
        CHILD_THREW
    }

    @Override
    public String toString() {
        return kind + ": " + text;
    }
}
