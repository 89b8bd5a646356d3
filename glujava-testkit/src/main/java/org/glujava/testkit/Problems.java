package org.glujava.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.testkit.memory.Holds;
import org.jspecify.annotations.Nullable;

/** What went wrong in a graph, and what its translator keeps. */
final class Problems implements Holds {
    private static final StackWalker WALKER = StackWalker.getInstance();

    private final List<Problem> all = new ArrayList<>();
    private final Map<Long, Deque<Problem>> kept = new LinkedHashMap<>();

    synchronized void add(Problem.Kind kind, String text, @Nullable Throwable place) {
        all.add(new Problem(kind, text, place));
    }

    /** What was thrown because a frame was misused is known already. */
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

    /** What a kept loc, args or reply holds ends as garbage: that nobody closes it is as it should be. */
    private static boolean endsAsGarbage() {
        return WALKER.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .filter(name -> !name.startsWith("org.glujava.record.")
                        && !name.startsWith("org.glujava.testkit.memory.")
                        && !name.equals(Problems.class.getName()))
                .findFirst()
                .filter(name -> name.startsWith("org.glujava.type.") || name.startsWith("org.glujava.fop."))
                .isPresent());
    }

    @Override
    public void kept(long address, String what) {
        Problem leak = endsAsGarbage()
                ? new Problem(Problem.Kind.LEAKED, "", null)
                : new Problem(
                        Problem.Kind.LEAKED,
                        "an " + what + " was kept and never closed",
                        new Throwable("here the " + what + " was kept"));
        synchronized (this) {
            kept.computeIfAbsent(address, any -> new ArrayDeque<>()).add(leak);
        }
    }

    @Override
    public synchronized void released(long address) {
        Deque<Problem> holds = kept.get(address);
        if (holds != null && !holds.isEmpty()) {
            holds.removeLast();
        }
    }

    /** What is still held, and was kept to be closed, is leaked. */
    synchronized void findLeaks() {
        kept.values().stream()
                .flatMap(Deque::stream)
                .filter(leak -> leak.place() != null)
                .forEach(all::add);
        kept.clear();
    }
}
