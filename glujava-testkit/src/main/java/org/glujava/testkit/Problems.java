package org.glujava.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The problems of a graph. */
final class Problems {
    private final List<Problem> all = new ArrayList<>();

    synchronized void add(Problem.Kind kind, String text, @Nullable Throwable place) {
        add(new Problem(kind, text, place));
    }

    synchronized void add(Problem problem) {
        all.add(problem);
    }

    /** Returns whether an exception, or a cause of it, is reported already: one for a wrong use of a frame is. */
    synchronized boolean knows(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Throwable known = cause;
            if (all.stream().anyMatch(problem -> problem.place() == known)) {
                return true;
            }
        }
        return false;
    }

    synchronized List<Problem> take() {
        List<Problem> taken = List.copyOf(all);
        all.clear();
        return taken;
    }

    synchronized List<Problem> list() {
        return List.copyOf(all);
    }

    /** Throws an AssertionError with all problems, except those of these kinds. */
    synchronized void fail(Set<Problem.Kind> tolerated) {
        all.removeIf(problem -> tolerated.contains(problem.kind()));
        if (all.isEmpty()) {
            return;
        }
        var text =
                new StringBuilder("the translator did what it must not (graph.takeProblems() takes what is expected):");
        all.forEach(problem -> text.append("\n  ").append(problem));
        AssertionError failure = new AssertionError(text.toString());
        all.stream().map(Problem::place).filter(Objects::nonNull).forEach(failure::addSuppressed);
        all.clear();
        throw failure;
    }
}
